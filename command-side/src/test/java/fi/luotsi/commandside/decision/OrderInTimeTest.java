package fi.luotsi.commandside.decision;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.OTHER_NOTE;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.context;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.occurred;
import static fi.luotsi.commandside.decision.Examples.opened;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.screened;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.AccessGrants.EndAccess;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.RectifyContactNote;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.ReleaseRecord;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.ReviewEmergency;
import fi.luotsi.kernel.casework.EpisodeAssessment.AssessmentRequested;
import fi.luotsi.kernel.casework.EpisodeAssessment.StartAssessment;
import fi.luotsi.kernel.casework.EpisodeHearing.ScreenUrgency;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeLifecycle.OpenEpisode;
import fi.luotsi.kernel.casework.EpisodeLifecycle.ReopenEpisode;
import fi.luotsi.kernel.casework.EpisodeNotes.AddEpisodeNote;
import fi.luotsi.kernel.casework.MisuseCases.AnswerInMisuseCase;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.TellOfMisuseCase;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftBan;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.RevokePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.SetNonDisclosure;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.RightsRequests.DeliverRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.WithdrawRightsRequest;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.value.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What happens to a record happens after what it follows. */
class OrderInTimeTest {

    /** Noon in Finland, four days before now. */
    private static final Instant THEN = Instant.parse("2026-02-26T10:00:00Z");

    private static final String TOLD = "2026-02-26T12:00+02:00";

    private static final LimitId LIMIT = new LimitId(id(31));
    private static final MisuseId MISUSE = new MisuseId(id(32));
    private static final InquiryId INQUIRY = new InquiryId(id(33));
    private static final EmergencyId EMERGENCY = new EmergencyId(id(34));
    private static final GrantId GRANT = new GrantId(id(35));
    private static final DestructionId DESTRUCTION = new DestructionId(id(36));

    /** What was there long ago, what happened then, and the command that follows it. */
    static Stream<Arguments> what_follows() {
        Call call = Call.of(CALL).at(THEN, THEN, THEN);
        ContactNoteAdded note = new ContactNoteAdded(CALL, NOTE, text("Kysyi"));
        EpisodeClosed closed = new EpisodeClosed(EPISODE, "helped-on-site", null, "copes");
        return Stream.of(
                row(List.of(), call.event(), new AddContactNote(CALL, NOTE, "Kysyi")),
                row(List.of(longAgo().event()), linked(CALL, AINO), new UnlinkContact(CALL, "wrong-person", List.of())),
                row(List.of(longAgo().event()), note, new RectifyContactNote(CALL, NOTE, "Ei kysynyt", "väärin", null)),
                row(
                        List.of(longAgo().event(), note, registered(AINO), received()),
                        decided(CALL.value()),
                        new RectifyContactNote(CALL, NOTE, "Ei kysynyt", "väärin", REQUEST)),
                row(List.of(registered(AINO), linked(CALL, AINO)), call.event(), new OpenEpisode(EPISODE, AINO, CALL)),
                row(List.of(), opened(), new ScreenUrgency(EPISODE, "not-urgent", "ei kiirettä")),
                row(List.of(screened()), opened(), new AddEpisodeNote(EPISODE, NOTE, "Kävi")),
                row(
                        List.of(opened(), screened()),
                        new AssessmentRequested(EPISODE, "client", "other"),
                        new StartAssessment(EPISODE)),
                row(List.of(opened(), screened()), closed, new ReopenEpisode(EPISODE, "new-need")),
                row(List.of(), call.event(), signposted(new Origin(CALL, null, null))),
                row(List.of(opened()), screened(), signposted(new Origin(null, EPISODE, null))),
                row(List.of(), sent("assisted"), new AcceptReferral(FIRST)),
                row(List.of(sent("disclosed")), new ReferralAccepted(FIRST, FIRST), new ConfirmServiceReceived(FIRST)),
                row(
                        List.of(sent("assisted")),
                        new ReferralAccepted(FIRST, FIRST),
                        new SendReferral(
                                SECOND,
                                new Origin(null, null, FIRST),
                                "signposted",
                                "parish",
                                null,
                                "Seurakunta",
                                null,
                                null,
                                null)),
                row(List.of(), registered(AINO), new SetNonDisclosure(AINO)),
                row(List.of(registered(AINO)), new PermitGiven(AINO, LIMIT), new RevokePermit(AINO, LIMIT)),
                row(
                        List.of(registered(AINO)),
                        new BanSet(AINO, LIMIT, "controller", null, null),
                        new LiftBan(AINO, LIMIT)),
                row(
                        List.of(registered(AINO)),
                        new GuardianBanSet(AINO, LIMIT, List.of("contacts")),
                        new EndGuardianBan(AINO, LIMIT)),
                row(List.of(received()), decided(null), new DeliverRightsRequest(REQUEST, "letter")),
                row(
                        List.of(),
                        new EmergencyOpened(EMERGENCY, AINO, id(40), NOW, text("kaatui")),
                        new ReviewEmergency(EMERGENCY, true, "oli hätä")),
                row(
                        List.of(),
                        new AccessGranted(
                                GRANT,
                                id(40),
                                "adviser",
                                "nokia",
                                List.of("service-guidance"),
                                THEN,
                                null,
                                text("Testi Henkilö"),
                                text("työ")),
                        new EndAccess(GRANT, "employment-ended")),
                row(List.of(misuse()), asked(), new AnswerInMisuseCase(MISUSE, INQUIRY, "Hoidin asiaa")),
                row(
                        List.of(misuse()),
                        new MisuseConcluded(MISUSE, true, text("lain mukaan"), null),
                        new TellOfMisuseCase(MISUSE, "letter")),
                row(
                        List.of(new DestructionProposed(
                                DESTRUCTION, "contact", "nokia", List.of(id(41)), LocalDate.of(2026, 4, 1))),
                        new RecordHeld(DESTRUCTION, id(41), "complaint", text("kantelu")),
                        new ReleaseRecord(DESTRUCTION, id(41), "ratkaistu")));
    }

    @ParameterizedTest(name = "{1}, then {2}")
    @MethodSource("what_follows")
    void nothing_happens_before_what_it_follows(
            List<CaseworkEvent> before, CaseworkEvent then, CaseworkCommand command) {
        Scenario scenario = Scenario.given(before.toArray(CaseworkEvent[]::new)).on(THEN, then);

        scenario.when(command, occurred(THEN.minusMillis(1)))
                .refused(RefusalCode.OUT_OF_ORDER.at(CommandContextMetaData.OCCURRED_AT, Map.of("earliest", TOLD)));
        assertThat(scenario.when(command, occurred(THEN)).events()).isNotEmpty();
        assertThat(scenario.when(command).events()).isNotEmpty();
    }

    private static Arguments row(List<CaseworkEvent> before, CaseworkEvent then, CaseworkCommand command) {
        return Arguments.of(
                before,
                Named.of(then.getClass().getSimpleName(), then),
                Named.of(command.getClass().getSimpleName(), command));
    }

    @Test
    void a_late_note_of_what_came_before_a_transition_is_recorded() {
        given(opened())
                .on(THEN, screened())
                .when(new AddEpisodeNote(EPISODE, OTHER_NOTE, "Kävi eilen"), occurred(THEN.minusSeconds(86_400)))
                .events();
    }

    @Test
    void a_request_is_decided_on_the_day_of_its_receipt_at_the_earliest() {
        Scenario received = given(registered(AINO), received());
        Instant midnight = Instant.parse("2026-02-25T22:00:00Z");
        WithdrawRightsRequest withdraw = new WithdrawRightsRequest(REQUEST, "by-client");

        assertThat(received.when(withdraw, occurred(midnight)).events()).hasSize(1);
        received.when(withdraw, occurred(midnight.minusMillis(1)))
                .refused(RefusalCode.OUT_OF_ORDER.at(
                        CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "2026-02-26T00:00+02:00")));
    }

    @Test
    void a_request_is_registered_within_366_days_of_its_receipt() {
        LocalDate first = LocalDate.of(2025, 3, 1);

        assertThat(given(registered(AINO)).when(receive(first)).events()).hasSize(1);
        given(registered(AINO))
                .when(receive(LocalDate.of(1899, 12, 31)))
                .refused(RefusalCode.TOO_EARLY.at("receivedOn", Map.of("earliest", "2025-03-01")));
    }

    @Test
    void anything_is_recorded_within_366_days() {
        given(opened(), screened())
                .when(new AddEpisodeNote(EPISODE, NOTE, "Kävi"), occurred(Instant.parse("2025-02-28T21:59:59Z")))
                .refused(
                        RefusalCode.TOO_EARLY.at(CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "2025-03-01")));
    }

    @Test
    void what_is_stored_in_no_order_goes_on_after_the_latest_of_it() {
        Scenario odd = given().on(NOW.minusSeconds(60), opened())
                .on(THEN, screened(), new EpisodeClosed(EPISODE, "helped-on-site", null, "copes"));
        CommandContext before = occurred(NOW.minusSeconds(61));

        odd.when(new ReopenEpisode(EPISODE, "new-need"), before)
                .refused(RefusalCode.OUT_OF_ORDER.at(
                        CommandContextMetaData.OCCURRED_AT, Map.of("earliest", "2026-03-02T11:59+02:00")));
        assertThat(odd.when(new ReopenEpisode(EPISODE, "new-need"), context()).events())
                .hasSize(1);
    }

    private static Call longAgo() {
        return Call.of(CALL).at(THEN.minusSeconds(86_400), null, null);
    }

    private static SendReferral signposted(Origin origin) {
        return new SendReferral(FIRST, origin, "signposted", "parish", null, "Seurakunta", null, null, null);
    }

    private static ReferralSent sent(String kind) {
        return new ReferralSent(
                FIRST,
                FIRST,
                new Origin(CALL, null, null),
                AINO,
                WORKER.unit(),
                kind,
                "parish",
                null,
                "703-62",
                text("Seurakunta"),
                null);
    }

    private static ReceiveRightsRequest receive(LocalDate day) {
        return new ReceiveRightsRequest(REQUEST, AINO, "access", "written", "self", day, "Pyydän", null, null, null);
    }

    private static RightsRequestReceived received() {
        return new RightsRequestReceived(
                REQUEST,
                AINO,
                "rectification",
                "written",
                "self",
                LocalDate.of(2026, 2, 26),
                WORKER.unit(),
                text("Pyydän"),
                null,
                null,
                null);
    }

    private static RightsRequestDecided decided(@Nullable UUID concerning) {
        return new RightsRequestDecided(REQUEST, "granted", null, null, concerning);
    }

    private static MisuseOpened misuse() {
        return new MisuseOpened(MISUSE, AINO, id(40), List.of(id(42)), "client", text("epäily"));
    }

    private static MisuseAsked asked() {
        return new MisuseAsked(MISUSE, INQUIRY, text("Miksi?"));
    }
}
