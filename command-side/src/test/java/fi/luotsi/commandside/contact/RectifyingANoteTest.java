package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.OTHER_NOTE;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeClosed;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteRectified;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import fi.luotsi.samples.RightsRequestReceivedBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** GDPR 16. */
class RectifyingANoteTest {

    @Test
    void R31_a_note_of_a_contact_is_put_right_with_what_was_wrong() {
        called().when(contact(NOTE, null))
                .then(new ContactNoteRectified(CALL, NOTE, text("Tytär soitti"), text("Ei poika"), null));
    }

    @Test
    void R31_only_a_note_that_there_is_can_be_put_right() {
        called().when(contact(OTHER_NOTE, null)).refused(RefusalCode.NOT_FOUND, "noteId");
        given().when(contact(NOTE, null)).refused(RefusalCode.NOT_FOUND, "contactId");
        guided().when(episode(OTHER_NOTE, null)).refused(RefusalCode.NOT_FOUND, "noteId");
    }

    @Test
    void R31_it_may_be_put_right_again() {
        called().and(new ContactNoteRectified(CALL, NOTE, text("Poika"), text("Väärin"), null))
                .when(contact(NOTE, null))
                .then(new ContactNoteRectified(CALL, NOTE, text("Tytär soitti"), text("Ei poika"), null));
    }

    @Test
    void R31_a_note_of_a_closed_episode_is_put_right_too() {
        guided().and(new EpisodeClosed(EPISODE, "helped-on-site", null, "well"))
                .when(episode(NOTE, null))
                .then(new EpisodeNoteRectified(EPISODE, NOTE, text("Tytär soitti"), text("Ei poika"), null));
    }

    @Test
    void a_note_of_an_anonymous_contact_tells_of_nobody_after_it_either() {
        given(Call.of(CALL).event(), new ContactNoteAdded(CALL, NOTE, text("Poika soitti")))
                .when(new ContactNotes.RectifyContactNote(CALL, NOTE, "Soita 131052-308T", "Väärin", null))
                .refused(RefusalCode.CONTAINS_IDENTITY_CODE.at("note", Map.of("start", "6", "end", "17")));
        given(Call.of(CALL).event(), new ContactNoteAdded(CALL, NOTE, text("Poika soitti")))
                .when(new ContactNotes.RectifyContactNote(CALL, NOTE, "Tytär", "Kysyi 13.10.52 308T", null))
                .refused(RefusalCode.CONTAINS_IDENTITY_CODE.at("reason", Map.of("start", "6", "end", "19")));
    }

    @Test
    void R31_a_request_that_is_named_was_decided_to_put_the_note_or_its_record_right() {
        called().and(asked("rectification"), decided("granted", NOTE.value()))
                .when(contact(NOTE, REQUEST))
                .then(new ContactNoteRectified(CALL, NOTE, text("Tytär soitti"), text("Ei poika"), REQUEST));
        guided().and(asked("rectification"), decided("partly", EPISODE.value()))
                .when(episode(NOTE, REQUEST))
                .then(new EpisodeNoteRectified(EPISODE, NOTE, text("Tytär soitti"), text("Ei poika"), REQUEST));
    }

    @Test
    void R31_a_request_that_was_decided_otherwise_or_of_something_else_is_none() {
        called().when(contact(NOTE, REQUEST)).refused(RefusalCode.RECTIFICATION_NOT_DECIDED, "requestId");
        called().and(asked("rectification"))
                .when(contact(NOTE, REQUEST))
                .refused(RefusalCode.RECTIFICATION_NOT_DECIDED, "requestId");
        called().and(asked("rectification"), decided("refused", null))
                .when(contact(NOTE, REQUEST))
                .refused(RefusalCode.RECTIFICATION_NOT_DECIDED, "requestId");
        called().and(asked("rectification"), decided("granted", OTHER_NOTE.value()))
                .when(contact(NOTE, REQUEST))
                .refused(RefusalCode.RECTIFICATION_NOT_DECIDED, "requestId");
        called().and(
                        asked("rectification"),
                        decided("granted", NOTE.value()),
                        new RightsRequestReopened(REQUEST, "new-information"))
                .when(contact(NOTE, REQUEST))
                .refused(RefusalCode.RECTIFICATION_NOT_DECIDED, "requestId");
    }

    private static Scenario called() {
        return given(
                registered(AINO),
                Call.of(CALL).event(),
                linked(CALL, AINO),
                new ContactNoteAdded(CALL, NOTE, text("Poika soitti")));
    }

    private static Scenario guided() {
        return given(
                registered(AINO),
                EpisodeOpenedBuilder.builder()
                        .episodeId(EPISODE)
                        .clientId(AINO)
                        .worker(id(1))
                        .unit("nokia")
                        .build(),
                new EpisodeNoteAdded(EPISODE, NOTE, text("Poika soitti")));
    }

    private static ContactCommand contact(NoteId note, @Nullable RightsRequestId request) {
        return new ContactNotes.RectifyContactNote(CALL, note, "Tytär soitti", "Ei poika", request);
    }

    private static EpisodeCommand episode(NoteId note, @Nullable RightsRequestId request) {
        return new EpisodeNotes.RectifyEpisodeNote(EPISODE, note, "Tytär soitti", "Ei poika", request);
    }

    private static RightsRequestReceived asked(String kind) {
        return RightsRequestReceivedBuilder.builder()
                .requestId(REQUEST)
                .clientId(AINO)
                .kind(kind)
                .form("written")
                .applicant("self")
                .receivedOn(LocalDate.of(2026, 3, 2))
                .unit("nokia")
                .asked(text("Tytär soitti, ei poika"))
                .build();
    }

    private static RightsRequestDecided decided(String outcome, @Nullable UUID concerning) {
        return new RightsRequestDecided(REQUEST, outcome, null, text("Tytär soitti"), concerning);
    }
}
