package fi.luotsi.queryside.casework.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts.NoticeGiven;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentStarted;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionCarriedOut;
import fi.luotsi.kernel.casework.EpisodeAssessment.DecisionMade;
import fi.luotsi.kernel.casework.EpisodeHearing.MatterInitiated;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeReopened;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerAssigned;
import fi.luotsi.kernel.casework.EpisodePlanning.OwnWorkerWaived;
import fi.luotsi.kernel.casework.EpisodePlanning.RegularNeedFound;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ObligationTest {

    private static final Instant MONDAY = Records.MONDAY;
    private static final String[] OF_ANOTHER_TASK = {"Luotsi-Service-Task", "older-people"};

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private ProjectionEngine projections;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final Person lead = Person.lead(aino.unit());
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();

    private void opened(CaseworkEvent... more) {
        archive.write(
                aino, MONDAY, Records.client(client, "Väinö", "Åkerström"), Records.opened(episode, client, aino));
        then(aino, more);
    }

    private void then(Person by, CaseworkEvent... events) {
        archive.write(by, MONDAY.plusSeconds(60), events);
    }

    private MatterInitiated matter() {
        return new MatterInitiated(episode, "client", Records.text("Arki ei suju"), null);
    }

    private Answer list(Person person, String filter) {
        return ask(person, "Obligations", filter.isEmpty() ? Map.of() : Map.of("filter", parse(filter)));
    }

    private Answer ask(Person person, String operation, Map<String, ?> variables) {
        return asking.ask(person, "en", "casework/obligation/obligations", operation, variables);
    }

    private static Map<String, Object> parse(String filter) {
        Map<String, Object> values = new HashMap<>();
        for (String each : filter.split(",", -1)) {
            String[] sides = each.split("=", 2);
            values.put(
                    sides[0],
                    sides[1].equals("true") || sides[1].equals("false") ? Boolean.valueOf(sides[1]) : sides[1]);
        }
        return values;
    }

    private List<String> rules(Person person) {
        return list(person, "").nodes("obligations", "rule.code");
    }

    /** The episode's obligations as {@code rule STATE}, in the order in which they are due. */
    private List<String> states(Person person) {
        Answer answer = ask(person, "OfEpisode", Map.of("id", episode.value()));
        List<String> found = new ArrayList<>();
        answer.data("episode.obligations")
                .forEach(each -> found.add(each.at("/rule/code").asString() + " "
                        + each.path("state").asString()));
        return found;
    }

    private Answer file(Person person) {
        return ask(person, "OfClient", Map.of("id", client.value()));
    }

    @Test
    void R04_a_decision_is_to_be_carried_out_within_three_months_from_pendency() {
        opened(matter());

        Answer answer = list(aino, "rule=decision");

        assertThat(answer.data("obligations.totalCount").asInt()).isEqualTo(1);
        JsonNode shown = answer.data("obligations.edges.0.node");
        assertThat(shown.at("/rule/label").asString()).isEqualTo("Decision carried out");
        assertThat(shown.path("law").asString()).isEqualTo("812/2000 § 6, 1301/2014 § 45");
        assertThat(shown.path("byPractice").asBoolean()).isFalse();
        assertThat(shown.path("startedBy").asString()).isEqualTo("The matter was initiated");
        assertThat(shown.path("startedOn").asString()).isEqualTo("2026-03-02");
        assertThat(shown.path("startedAt").asString()).startsWith("2026-03-02T09:16:00");
        assertThat(shown.path("counted").asString()).startsWith("3 months from 2 Mar 2026");
        assertThat(shown.path("dueOn").asString()).isEqualTo("2026-06-02");
        assertThat(shown.path("dueUntil").asString()).startsWith("2026-06-03T00:00:00.000+03:00");
        assertThat(shown.at("/unit/code").asString()).isEqualTo(aino.unit());
        assertThat(shown.path("worker").path("id").asString())
                .isEqualTo(aino.id().toString());
        assertThat(shown.at("/client/id").asString()).isEqualTo(client.toString());
        assertThat(shown.at("/episode/id").asString()).isEqualTo(episode.toString());
        assertThat(shown.path("rightsRequest").isNull()).isTrue();
        assertThat(uses.only(aino).classes()).containsExactlyInAnyOrder("Client", "Episode", "Obligation");
    }

    @Test
    void R04_three_months_later_it_is_overdue_on_the_caseload_and_in_the_teams_list() {
        ClientId other = Records.clientId();
        EpisodeId later = Records.episodeId();
        Instant now = Instant.now();
        Instant before = now.minus(Duration.ofDays(100));
        archive.write(
                aino,
                before,
                Records.client(client, "Väinö", "Åkerström"),
                Records.opened(episode, client, aino),
                matter(),
                new OwnWorkerAssigned(episode, aino.id()));
        archive.write(
                aino,
                now,
                Records.client(other, "Elsa", "Äyräpää"),
                Records.opened(later, other, aino),
                new MatterInitiated(later, "client", Records.text("Arki ei suju"), null));

        Answer caseload = asking.query(
                aino,
                "{ caseload(sort: OPENED_OLDEST_FIRST) { edges { node { obligations { rule { code } overdue } } } } }");
        assertThat(caseload.data("caseload.edges.0.node.obligations").toString())
                .contains("\"overdue\":true");
        assertThat(caseload.data("caseload.edges.1.node.obligations").toString())
                .doesNotContain("\"overdue\":true");
        assertThat(list(lead, "overdue=true").nodes("obligations", "rule.code")).containsExactly("decision");
        assertThat(list(lead, "overdue=false").nodes("obligations", "rule.code"))
                .containsExactly("own-worker", "decision");
    }

    @Test
    void R04_carrying_out_meets_it_and_so_does_a_refusal() {
        opened(
                matter(),
                new OwnWorkerWaived(episode, "another-worker"),
                new DecisionMade(episode, "granted", Records.text("Kotihoitoa")));
        assertThat(states(aino)).containsExactlyInAnyOrder("own-worker MET", "decision OPEN");

        then(aino, new DecisionCarriedOut(episode));
        assertThat(states(aino)).containsExactlyInAnyOrder("own-worker MET", "decision MET");
        assertThat(rules(aino)).isEmpty();

        Answer answer = ask(aino, "OfEpisode", Map.of("id", episode.value()));
        assertThat(answer.text("episode.decision.decision")).isEqualTo("Kotihoitoa");
        assertThat(answer.text("episode.decision.carriedOutAt")).startsWith("2026-03-02");
        assertThat(answer.text("episode.ownWorkerWaiverGround.code")).isEqualTo("another-worker");
    }

    @Test
    void R04_a_refusal_needs_no_carrying_out() {
        opened(matter(), new DecisionMade(episode, "refused", Records.text("Ei kotihoitoa")));

        assertThat(states(aino)).contains("decision MET");
    }

    @Test
    void R04_closing_stops_it_and_reopening_counts_on_from_where_it_began() {
        opened(matter(), new EpisodeClosed(episode, "helped-on-site", null, "well"));
        Answer closed = ask(lead, "OfEpisode", Map.of("id", episode.value()));
        assertThat(states(lead)).containsExactlyInAnyOrder("decision STOPPED", "own-worker STOPPED");
        assertThat(closed.text("episode.obligations.0.stoppedFor")).isEqualTo("Helped on site");

        archive.write(aino, MONDAY.plus(Duration.ofDays(30)), new EpisodeReopened(episode, "need-continues"));

        assertThat(states(aino)).containsExactlyInAnyOrder("decision OPEN", "own-worker OPEN");
        assertThat(list(aino, "rule=decision").nodes("obligations", "dueOn")).containsExactly("2026-06-02");
    }

    @Test
    void R18_an_episode_without_an_own_worker_or_a_ground_for_none_has_a_task() {
        opened(matter());
        assertThat(rules(aino)).containsExactly("own-worker", "decision");

        then(aino, new OwnWorkerAssigned(episode, aino.id()));
        assertThat(rules(aino)).containsExactly("decision");
    }

    @Test
    void R16_a_contact_for_a_person_of_75_starts_the_seven_working_days_and_the_start_of_the_assessment_meets_them() {
        opened(new AssessmentRequested(episode, "relative", "age-75"));
        Answer answer = list(aino, "");
        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("assessment-start");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-03-10");

        then(aino, new AssessmentStarted(episode));
        assertThat(states(aino)).containsExactly("assessment-start MET");
    }

    @Test
    void R16_neither_a_younger_person_nor_an_authoritys_contact_starts_them() {
        opened(new AssessmentRequested(episode, "relative", "other"));
        assertThat(states(aino)).isEmpty();

        EpisodeId another = Records.episodeId();
        then(aino, Records.opened(another, client, aino), new AssessmentRequested(another, "authority", "age-75"));
        assertThat(rules(aino)).isEmpty();
    }

    @Test
    void R16_closing_because_the_client_declined_stops_them_and_no_other_closing_does() {
        opened(
                new AssessmentRequested(episode, "client", "age-75"),
                new EpisodeClosed(episode, "to-assessment", null, "well"));
        assertThat(states(lead)).containsExactly("assessment-start OPEN");

        then(
                aino,
                new EpisodeReopened(episode, "need-continues"),
                new EpisodeClosed(episode, "declined-by-client", null, "well"));
        assertThat(states(lead)).containsExactly("assessment-start STOPPED");
    }

    @Test
    void R17_a_regular_need_is_the_finders_until_it_is_handed_over_and_again_when_it_comes_back() {
        Person hilma = Person.lead(Records.newUnit());
        ReferralId referral = Records.referralId();
        ReferralId second = Records.referralId();
        opened(new RegularNeedFound(episode, Records.text("Apua joka päivä")));
        assertThat(rules(aino)).containsExactly("hand-over");
        assertThat(rules(hilma)).isEmpty();

        then(
                aino,
                Records.sent(referral, referral, origin(), client, aino, hilma.unit()),
                new HandOverRequested(referral, referral, episode, hilma.unit()));
        assertThat(rules(aino)).isEmpty();
        Answer theirs = list(hilma, "");
        assertThat(theirs.nodes("obligations", "rule.code")).containsExactly("hand-over");
        assertThat(theirs.data("obligations.edges.0.node.worker").isNull()).isTrue();
        assertThat(theirs.data("obligations.edges.0.node.episode").isNull()).isTrue();

        then(hilma, new HandOverReturned(referral, referral, episode, aino.unit(), "no-capacity", true));
        assertThat(rules(hilma)).isEmpty();
        assertThat(list(aino, "mine=true").nodes("obligations", "rule.code")).containsExactly("hand-over");

        then(
                aino,
                Records.sent(second, referral, origin(), client, aino, hilma.unit()),
                new HandOverRequested(second, referral, episode, hilma.unit()));
        then(hilma, new HandOverAccepted(second, referral, episode));
        assertThat(rules(aino)).isEmpty();
        assertThat(rules(hilma)).isEmpty();

        then(aino, new HandOverReturned(second, referral, episode, aino.unit(), "sent-by-mistake", true));
        assertThat(states(aino)).containsExactly("hand-over OPEN");
        then(
                aino,
                new HandOverRequested(second, referral, episode, hilma.unit()),
                new HandOverReturned(second, referral, episode, aino.unit(), "client-withdrew", false));
        assertThat(states(aino)).containsExactly("hand-over STOPPED");
    }

    private Origin origin() {
        return new Origin(null, episode, null);
    }

    @Test
    void R08_the_first_contact_that_is_identified_opens_a_task_and_the_notice_meets_it() {
        ContactId call = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                new ContactLinked(call, client));
        assertThat(rules(aino)).containsExactly("notice");
        assertThat(file(aino).text("client.obligations.0.startedBy"))
                .isEqualTo("The client's first contact was identified");

        archive.write(aino, now, new NoticeGiven(client, "2026-1", "fi"));
        assertThat(rules(aino)).isEmpty();
        Answer met = file(aino);
        assertThat(met.text("client.obligations.0.state")).isEqualTo("MET");
        assertThat(met.text("client.notices.0.version.label")).isEqualTo("Privacy notice 2026-1");
        assertThat(met.text("client.notices.0.language.code")).isEqualTo("fi");

        ContactId next = Records.contactId();
        archive.write(aino, now, Records.call(next, now), new ContactLinked(next, client));
        assertThat(rules(aino)).isEmpty();
    }

    @Test
    void R30_obligations_know_nothing_of_a_destroyed_contact_and_a_rebuild_gives_the_same() {
        ContactId call = Records.contactId();
        ContactId later = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                new ContactLinked(call, client),
                Records.call(later, now),
                new ContactLinked(later, client));
        assertThat(rules(aino)).containsExactly("notice");

        archive.write(aino, now, destroyed("contact", call.value()));
        assertThat(rules(aino)).as("by the later contact").containsExactly("notice");
        archive.write(aino, now, destroyed("contact", later.value()));

        assertThat(rules(aino)).isEmpty();
        assertThat(file(aino).data("client.obligations")).isEmpty();
        archive.write(aino, now, new NoticeGiven(client, "2026-1", "fi"));
        assertThat(file(aino).data("client.obligations")).isEmpty();
        assertThat(projections.verify("obligation").different()).doesNotContain(client.value());
        assertThat(projections.verify("obligation").unexpected()).doesNotContain(client.value());
    }

    private static RecordsDestroyed destroyed(String kind, UUID record) {
        return new RecordsDestroyed(
                new DestructionId(Ids.next()), List.of(new Destroyed(record, kind, List.of(0L))), List.of());
    }

    @Test
    void R08_neither_somebody_elses_contact_nor_one_after_the_notice_opens_a_task() {
        ContactId call = Records.contactId();
        ContactId other = Records.contactId();
        Instant now = Instant.now();
        archive.write(
                aino,
                now,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, now),
                Records.call(other, now),
                new ContactLinked(call, client),
                new ContactLinked(other, client),
                new ContactUnlinked(call, client, "wrong-person"));
        assertThat(rules(aino)).containsExactly("notice");

        archive.write(aino, now, new ContactUnlinked(other, client, "wrong-person"));
        assertThat(rules(aino)).isEmpty();
        assertThat(file(aino).text("client.obligations.0.state")).isEqualTo("STOPPED");

        archive.write(aino, now, new ContactLinked(call, client));
        assertThat(rules(aino)).containsExactly("notice");

        ClientId told = Records.clientId();
        ContactId later = Records.contactId();
        archive.write(
                aino,
                now,
                Records.client(told, "Elsa", "Äyräpää"),
                new NoticeGiven(told, "2026-1", "sv"),
                Records.call(later, now),
                new ContactLinked(later, told));
        assertThat(rules(aino)).containsExactly("notice");
    }

    @Test
    void R08_the_task_goes_to_the_next_contacts_unit_where_the_first_contact_was_somebody_elses() {
        Person elsewhere = Person.lead(Records.newUnit());
        ContactId call = Records.contactId();
        ContactId other = Records.contactId();
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, MONDAY),
                new ContactLinked(call, client));
        archive.write(elsewhere, MONDAY, Records.call(other, MONDAY), new ContactLinked(other, client));
        assertThat(rules(lead)).containsExactly("notice");
        assertThat(rules(elsewhere)).isEmpty();

        then(aino, new ContactUnlinked(call, client, "wrong-person"));

        assertThat(rules(lead)).isEmpty();
        assertThat(rules(elsewhere)).containsExactly("notice");
    }

    @Test
    void R34_a_request_is_answered_in_a_month_and_in_three_once_more_time_was_taken() {
        RightsRequestId request = Records.requestId();
        Person other = Person.counsellor(Records.newUnit());
        opened(Records.asked(request, client, aino, "access"));
        Answer answer = list(aino, "");
        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("access");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-04-02");
        assertThat(answer.nodes("obligations", "rightsRequest.id")).containsExactly(request.toString());
        assertThat(answer.data("obligations.edges.0.node.startedAt").isNull()).isTrue();

        then(
                aino,
                new RightsRequestExtended(request, "complexity"),
                new RightsRequestAssigned(request, other.unit(), other.id()));
        assertThat(rules(aino)).isEmpty();
        Answer theirs = list(other, "mine=true");
        assertThat(theirs.nodes("obligations", "dueOn")).containsExactly("2026-06-02");
        assertThat(theirs.nodes("obligations", "extended")).containsExactly("true");

        then(other, new RightsRequestDelivered(request, "post"));
        assertThat(rules(other)).isEmpty();
        then(other, new RightsRequestReopened(request, "new-information"));
        assertThat(list(other, "").nodes("obligations", "dueOn")).containsExactly("2026-06-02");
        then(other, new RightsRequestWithdrawn(request, "client-withdrew"));
        assertThat(rules(other)).isEmpty();
        Answer own = asking.query(
                other, "{ rightsRequest(id: \"" + request + "\") { obligations { state stoppedFor stoppedAt } } }");
        assertThat(own.text("rightsRequest.obligations.0.state")).isEqualTo("STOPPED");
        assertThat(own.text("rightsRequest.obligations.0.stoppedFor")).isEqualTo("The client withdrew");
    }

    @Test
    void R09_R24_an_objection_has_the_time_of_practice_and_a_log_report_two_months() {
        RightsRequestId objection = Records.requestId();
        RightsRequestId report = Records.requestId();
        opened(Records.asked(objection, client, aino, "objection"), Records.asked(report, client, aino, "log-report"));

        Answer answer = list(aino, "");

        assertThat(answer.nodes("obligations", "rule.code")).containsExactly("objection", "log-report");
        assertThat(answer.nodes("obligations", "byPractice")).containsExactly("true", "false");
        assertThat(answer.nodes("obligations", "dueOn")).containsExactly("2026-04-02", "2026-05-04");
    }

    @Test
    void R16_the_deadlines_shown_are_those_of_the_table_that_was_made_by_hand() {
        Map<String, HandMade> rows = new HashMap<>();
        for (HandMade row : HandMade.table()) {
            if (row.saturdays() == StatutoryTime.Saturdays.WORKING) {
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
                .receivedOn(LocalDate.ofInstant(row.started(), ZoneId.of("Europe/Helsinki")))
                .unit(aino.unit())
                .asked(Records.text("Pyydän tietoni"))
                .build();
    }

    @Test
    void R20_a_hidden_obligation_is_in_no_list_and_in_no_count() {
        Person elsewhere = Person.lead(Records.newUnit());
        opened(matter(), Records.asked(Records.requestId(), client, aino, "access"));
        ClientId other = Records.clientId();
        EpisodeId its = Records.episodeId();
        then(
                aino,
                Records.client(other, "Elsa", "Äyräpää"),
                Records.opened(its, other, aino),
                new AssessmentRequested(its, "client", "age-75"));
        assertThat(rules(aino)).containsExactly("assessment-start", "own-worker", "access", "decision");
        assertThat(list(elsewhere, "").data("obligations.totalCount").asInt()).isZero();

        then(aino, new BanSet(client, new LimitId(Ids.next()), "controller", null, null));
        Answer banned =
                asking.query(lead, "{ obligations { totalCount edges { node { rule { code } } } } }", OF_ANOTHER_TASK);
        assertThat(banned.nodes("obligations", "rule.code")).containsExactly("assessment-start", "access");
        assertThat(banned.data("obligations.totalCount").asInt()).isEqualTo(2);
        assertThat(rules(aino)).hasSize(4);

        then(aino, new ProcessingRestricted(client, new LimitId(Ids.next()), null, "accuracy-contested"));
        Answer restricted = asking.query(aino, "{ obligations { totalCount edges { node { rule { code } } } } }");
        assertThat(restricted.nodes("obligations", "rule.code")).containsExactly("assessment-start", "access");
        assertThat(restricted.data("obligations.totalCount").asInt()).isEqualTo(2);
        assertThat(uses.of(aino).getLast().outcome()).isEqualTo("answered");

        Answer page = asking.query(aino, "{ obligations(first: 1) { totalCount pageInfo { hasNextPage endCursor } } }");
        assertThat(page.data("obligations.totalCount").asInt()).isEqualTo(2);
        Answer next = asking.query(
                aino,
                "{ obligations(first: 1, after: \"" + page.text("obligations.pageInfo.endCursor")
                        + "\") { pageInfo { hasNextPage } edges { node { rule { code } } } } }");
        assertThat(next.nodes("obligations", "rule.code")).containsExactly("access");
        assertThat(next.data("obligations.pageInfo.hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void R21_only_the_team_lead_sees_a_task_of_a_client_with_whom_the_unit_no_longer_has_a_matter() {
        ContactId call = Records.contactId();
        Instant longAgo = Instant.parse("2015-01-05T07:15:00Z");
        archive.write(
                aino,
                longAgo,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(call, longAgo),
                new ContactLinked(call, client));

        assertThat(list(aino, "").data("obligations.totalCount").asInt()).isZero();
        assertThat(rules(lead)).containsExactly("notice");
    }

    @Test
    void a_filter_that_names_no_rule_is_refused() {
        Answer answer = asking.query(aino, "{ obligations(filter: {rule: \"nothing\"}) { totalCount } }");

        assertThat(answer.errors()).containsExactly("UNKNOWN_CODE filter.rule");
        assertThat(asking.query(aino, "{ obligations(after: \"x\") { totalCount } }")
                        .errors())
                .containsExactly("INVALID after");
    }

    @Test
    void a_day_limits_the_list_to_obligations_due_before_it() {
        opened(matter());

        assertThat(list(aino, "dueBefore=2026-06-02").nodes("obligations", "rule.code"))
                .containsExactly("own-worker");
        assertThat(list(aino, "dueBefore=2026-06-03").nodes("obligations", "rule.code"))
                .containsExactly("own-worker", "decision");
    }
}
