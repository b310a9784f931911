package fi.luotsi.commandside.undo;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.ReferralUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInContact;
import fi.luotsi.kernel.casework.Undoing.UndoInReferral;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who takes back what, and until when. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlipTest {

    private static final Duration OFFERED = Duration.ofMinutes(5);

    private final History history = new History();

    private void recorded(CaseworkEvent... events) {
        recorded(WORKER.id(), NOW, events);
    }

    private void recorded(UUID person, Instant at, CaseworkEvent... events) {
        history.add(List.of(events), NOW, person, at);
    }

    private void received() {
        recorded(received(Call.of(CALL).command()));
    }

    private CaseworkEvent[] received(CaseworkCommand call) {
        return history.decide(call, Examples.context()).toArray(CaseworkEvent[]::new);
    }

    private static ContactNoteAdded note() {
        return new ContactNoteAdded(CALL, NOTE, text("Soitti"));
    }

    private void taken(CaseworkEvent expected, CaseworkCommand undo) {
        List<? extends CaseworkEvent> events = history.decide(undo, Examples.context());
        assertThat(events).isEqualTo(List.of(expected));
        recorded(expected);
    }

    private void refused(RefusalCode code, CaseworkCommand undo, Instant now) {
        Refused refused = catchThrowableOfType(Refused.class, () -> history.decide(undo, Examples.recorded(now)));
        assertThat(refused).isNotNull();
        assertThat(refused.refusals()).extracting(Refusal::code).containsExactly(code.name());
    }

    private void refused(RefusalCode code, CaseworkCommand undo) {
        refused(code, undo, NOW);
    }

    @Test
    void what_one_command_did_is_taken_back_as_a_whole_and_the_record_is_as_if_it_had_not_begun() {
        recorded(received(Call.of(CALL).noted(NOTE, "Kysyi kotiavusta").command()));

        taken(new ContactUndone(CALL, 0, Undone.SLIP), new UndoInContact(CALL, 1));

        assertThat(history.standing(CALL.value())).isEmpty();
        refused(RefusalCode.NOT_FOUND, new AddContactNote(CALL, new NoteId(Examples.id(77)), "Soitti"));
        refused(RefusalCode.ALREADY_EXISTS, Call.of(CALL).command());
        refused(RefusalCode.ALREADY_UNDONE, new UndoInContact(CALL, 1));
    }

    @Test
    void only_the_last_deed_is_taken_back_and_then_the_one_before_it() {
        received();
        recorded(note());

        refused(RefusalCode.ACTED_ON_SINCE, new UndoInContact(CALL, 0));
        taken(new ContactUndone(CALL, 1, Undone.SLIP), new UndoInContact(CALL, 1));
        refused(RefusalCode.ALREADY_UNDONE, new UndoInContact(CALL, 1));
        refused(RefusalCode.ALREADY_UNDONE, new UndoInContact(CALL, 2));
        taken(new ContactUndone(CALL, 0, Undone.SLIP), new UndoInContact(CALL, 0));
    }

    @Test
    void five_minutes_to_the_microsecond() {
        received();

        refused(
                RefusalCode.TOO_LATE_TO_UNDO,
                new UndoInContact(CALL, 0),
                NOW.plus(OFFERED).plusNanos(1_000));
        assertThat(history.decide(new UndoInContact(CALL, 0), Examples.recorded(NOW.plus(OFFERED))))
                .hasSize(1);
    }

    @Test
    void nobody_takes_back_what_another_person_did() {
        recorded(Examples.id(45), NOW, received(Call.of(CALL).command()));

        refused(RefusalCode.ANOTHERS_TO_UNDO, new UndoInContact(CALL, 0));
    }

    @Test
    void what_another_person_did_since_stands_in_the_way() {
        received();
        recorded(Examples.id(45), NOW, note());

        refused(RefusalCode.ACTED_ON_SINCE, new UndoInContact(CALL, 0));
        refused(RefusalCode.ANOTHERS_TO_UNDO, new UndoInContact(CALL, 1));
    }

    @Test
    void another_record_that_names_it_stands_in_the_way_unless_it_came_before() {
        history.add(List.of(registered(AINO)));
        received();
        recorded(new ContactLinked(CALL, AINO));
        recorded(new EpisodeOpened(EPISODE, AINO, CALL, WORKER.id(), WORKER.unit()));
        recorded(note());

        taken(new ContactUndone(CALL, 2, Undone.SLIP), new UndoInContact(CALL, 2));
        recorded(note());
        recorded(history.decide(signposted(), Examples.context()).toArray(CaseworkEvent[]::new));

        refused(RefusalCode.ACTED_ON_SINCE, new UndoInContact(CALL, 4));
        taken(new ReferralUndone(FIRST, FIRST, 0, Undone.SLIP), new UndoInReferral(FIRST, 0));
    }

    private static SendReferral signposted() {
        return new SendReferral(
                FIRST, new Origin(CALL, null, null), "signposted", "ngo", null, "Yhdistys", null, null, null);
    }

    @Test
    void what_has_a_command_of_its_own_to_take_it_back_and_what_has_left_the_house_is_no_slip() {
        history.add(List.of(registered(AINO)));
        received();
        recorded(new ContactLinked(CALL, AINO));

        refused(RefusalCode.CANNOT_BE_UNDONE, new UndoInContact(CALL, 1));

        recorded(history.decide(assisted(), Examples.context()).toArray(CaseworkEvent[]::new));
        refused(RefusalCode.CANNOT_BE_UNDONE, new UndoInReferral(FIRST, 0));
    }

    private static SendReferral assisted() {
        return new SendReferral(
                FIRST, new Origin(CALL, null, null), "assisted", "ngo", null, "Yhdistys", "consent", "Kirjaus 3", null);
    }

    @Test
    void what_was_never_recorded_is_not_there_to_be_taken_back() {
        refused(RefusalCode.NOT_FOUND, new UndoInContact(CALL, 0));
        received();
        refused(RefusalCode.NOT_FOUND, new UndoInContact(CALL, 1));
        refused(RefusalCode.NOT_FOUND, new UndoInContact(CALL, -1));
    }
}
