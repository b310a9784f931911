package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownDeadlinesTest extends OneClientsObligations {

    @Test
    void R16_the_deadlines_shown_are_those_of_the_table_that_was_made_by_hand() {
        Map<String, HandMade> rows = new HashMap<>();
        for (HandMade row : HandMade.table()) {
            // feedback on accessibility is no client's: AccessibilityFeedbackTest
            if (row.saturdays() == StatutoryTime.Saturdays.WORKING
                    && !row.rule().equals("accessibility-feedback")) {
                rows.put(happened(row).toString(), row);
            }
        }

        Answer answer = asking.query(
                lead,
                "{ obligations(first: 200) { totalCount edges { node {"
                        + " rule { code } dueOn dueUntil client { id } } } } }");

        Map<String, String> shown = new HashMap<>();
        answer.data("obligations.edges").forEach(edge -> {
            JsonNode node = edge.path("node");
            String id = node.at("/client/id").asString();
            if (rows.containsKey(id)
                    && rows.get(id).rule().equals(node.at("/rule/code").asString())) {
                shown.put(
                        id,
                        node.path("dueOn").asString() + " "
                                + OffsetDateTime.parse(node.path("dueUntil").asString())
                                        .toInstant());
            }
        });
        assertThat(rows).hasSizeGreaterThan(60);
        rows.forEach((id, row) ->
                assertThat(shown.get(id)).as(row.toString()).isEqualTo(row.lastDay() + " " + row.tooLateFrom()));
    }

    /** Lets the row's start happen to a client of its own. */
    private UUID happened(HandMade row) {
        ClientId whose = Records.clientId();
        EpisodeId its = Records.episodeId();
        ContactId call = Records.contactId();
        Instant at = row.started();
        archive.append(aino, at, Records.client(whose, "Väinö", "Åkerström"));
        switch (row.rule()) {
            case "notice" -> archive.append(aino, at, Records.call(call, at), new ContactLinked(call, whose));
            case "breach-review" ->
                archive.append(
                        aino,
                        at,
                        Records.call(call, at),
                        new ContactLinked(call, whose),
                        new ContactUnlinked(call, whose, "wrong-person"),
                        new ContactParted(call, whose, "wrong-person", List.of()));
            case "recipient-told" -> {
                ReferralId referral = Records.referralId();
                archive.append(
                        aino,
                        at,
                        Records.call(call, at),
                        new ContactLinked(call, whose),
                        Records.sent(referral, referral, new Origin(call, null, null), whose, aino, Records.newUnit()),
                        new ReferralCorrectionDue(referral, referral, whose, aino.unit()));
            }
            case "assessment-start", "hand-over", "decision" -> {
                archive.append(aino, at, Records.opened(its, whose, aino));
                archive.append(
                        aino,
                        at,
                        switch (row.rule()) {
                            case "assessment-start" -> new AssessmentRequested(its, "client", "age-75");
                            case "hand-over" -> new RegularNeedFound(its, Records.text("Apua joka päivä"));
                            default -> new MatterInitiated(its, "client", Records.text("Arki ei suju"), null);
                        });
                archive.append(aino, at, new OwnWorkerAssigned(its, aino.id()));
            }
            case "own-worker" ->
                archive.append(
                        aino,
                        at,
                        Records.opened(its, whose, aino),
                        new MatterInitiated(its, "client", Records.text("Arki ei suju"), null));
            default -> {
                RightsRequestId request = Records.requestId();
                archive.append(aino, at, received(request, whose, row));
                if (row.extended()) {
                    archive.append(aino, at, new RightsRequestExtended(request, "complexity"));
                }
            }
        }
        archive.caughtUp();
        return whose.value();
    }

    private RightsRequestReceived received(RightsRequestId request, ClientId whose, HandMade row) {
        return RightsRequestReceivedBuilder.builder()
                .requestId(request)
                .clientId(whose)
                .kind(row.rule())
                .form("written")
                .applicant("self")
                .receivedOn(LocalDate.ofInstant(row.started(), FinnishTime.ZONE))
                .unit(aino.unit())
                .asked(Records.text("Pyydän tietoni"))
                .build();
    }
}
