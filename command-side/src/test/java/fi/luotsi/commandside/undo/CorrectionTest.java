package fi.luotsi.commandside.undo;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.by;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.luotsi.commandside.contact.Call;
import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactNotes.AddContactNote;
import fi.luotsi.kernel.casework.ContactReceiving.ContactReceived;
import fi.luotsi.kernel.casework.Correcting.ContactCorrected;
import fi.luotsi.kernel.casework.Undoing.ContactUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInContact;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.samples.ReceiveContactBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who puts right what, until when, and what then counts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionTest {

    private static final String REASON = "Aihe oli valittu väärin";
    private static final Topic FOOD = new Topic("food", "helped-on-site");
    private static final Actor LEAD = new Actor(Examples.id(47), "team-lead", WORKER.unit());

    private final History history = new History();

    private void recorded(List<? extends CaseworkEvent> events) {
        history.add(events, NOW, WORKER.id(), NOW);
    }

    private void received(Call call) {
        recorded(history.decide(call.command(), Examples.context()));
    }

    private List<? extends CaseworkEvent> corrected(CaseworkCommand right, CommandContext context) {
        return history.decide(right, context);
    }

    private static CommandContext correcting(long entry, @Nullable Instant happenedAt) {
        return by(WORKER, NOW).correcting(new Correction(entry, REASON, happenedAt));
    }

    private void refused(String code, CaseworkCommand right, CommandContext context) {
        Refused refused = catchThrowableOfType(Refused.class, () -> history.decide(right, context));
        assertThat(refused).as("not refused").isNotNull();
        assertThat(refused.refusals())
                .extracting(refusal -> refusal.code() + " " + refusal.path())
                .containsExactly(code);
    }

    @Test
    void what_was_wrong_is_replaced_in_its_place_and_notes_stay() {
        received(Call.of(CALL).noted(NOTE, "Kysyi kotiavusta"));

        List<? extends CaseworkEvent> events =
                corrected(Call.of(CALL).about(FOOD).command(), correcting(0, null));

        assertThat(events).hasSize(1);
        ContactCorrected event = (ContactCorrected) events.getFirst();
        assertThat(event.first()).isZero();
        assertThat(event.happenedAt()).isNull();
        assertThat(event.reason()).isEqualTo(text(REASON));
        assertThat(event.instead()).singleElement().isInstanceOfSatisfying(ContactReceived.class, now -> assertThat(
                        now.topics())
                .containsExactly(FOOD));
        recorded(events);
        assertThat(history.standing(CALL.value()))
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("ContactReceived", "ContactNoteAdded", "ContactCorrected");
        assertThat(((ContactReceived) history.standing(CALL.value()).getFirst()).topics())
                .containsExactly(FOOD);
    }

    @Test
    void it_is_put_right_again_and_again_and_each_can_be_undone() {
        received(Call.of(CALL));
        recorded(corrected(Call.of(CALL).about(FOOD).command(), correcting(0, null)));
        Topic housing = new Topic("housing", "helped-on-site");
        recorded(corrected(Call.of(CALL).about(FOOD, housing).command(), correcting(0, null)));
        assertThat(topics()).containsExactly(FOOD, housing);

        recorded(history.decide(new UndoInContact(CALL, 2), Examples.context()));

        assertThat(history.of(CALL.value()).getLast()).isEqualTo(new ContactUndone(CALL, 2, Undone.SLIP));
        assertThat(topics()).containsExactly(FOOD);
    }

    private List<Topic> topics() {
        return ((ContactReceived) history.standing(CALL.value()).getFirst()).topics();
    }

    @Test
    void to_say_the_same_again_changes_nothing() {
        received(Call.of(CALL));

        assertThat(corrected(Call.of(CALL).command(), correcting(0, null))).isEmpty();
    }

    @Test
    void it_is_held_to_the_rules_of_the_command() {
        received(Call.of(CALL));

        refused(
                "NOT_ALLOWED_HERE hub",
                Call.of(CALL).by("phone", "tampere-keskusta").command(),
                correcting(0, null));
        refused("REQUIRED topics", Call.of(CALL).about().command(), correcting(0, null));
    }

    @Test
    void a_note_is_not_put_right_so() {
        received(Call.of(CALL).noted(NOTE, "Kysyi kotiavusta"));
        recorded(history.decide(new AddContactNote(CALL, new NoteId(Examples.id(77)), "Soitti"), Examples.context()));

        refused(
                "NOT_ALLOWED_HERE note",
                Call.of(CALL)
                        .noted(new NoteId(Examples.id(78)), "Kysyi ruoasta")
                        .command(),
                correcting(0, null));
        refused("NOT_FOUND corrects.entry", Call.of(CALL).command(), correcting(1, null));
        refused("NOT_FOUND corrects.entry", Call.of(CALL).command(), correcting(2, null));
        refused("NOT_FOUND corrects.entry", Call.of(CALL).command(), correcting(9, null));
    }

    @Test
    void who_recorded_it_has_fourteen_days_and_the_lead_of_the_unit_all_the_time() {
        received(Call.of(CALL));
        CaseworkCommand right = Call.of(CALL).about(FOOD).command();
        Correction correction = new Correction(0, REASON, null);
        Instant lastDay = NOW.plus(Duration.ofDays(14));

        refused(
                "TOO_LATE_TO_CORRECT corrects.entry",
                right,
                by(WORKER, lastDay.plus(Duration.ofDays(1))).correcting(correction));
        refused(
                "ANOTHERS_TO_CORRECT corrects.entry",
                right,
                by(new Actor(Examples.id(48), "service-counsellor", WORKER.unit()), NOW)
                        .correcting(correction));
        refused(
                "ANOTHERS_TO_CORRECT corrects.entry",
                right,
                by(new Actor(LEAD.id(), LEAD.role(), "hervanta"), NOW).correcting(correction));
        refused(
                "ANOTHERS_TO_CORRECT corrects.entry",
                right,
                by(new Actor(WORKER.id(), WORKER.role(), "hervanta"), NOW).correcting(correction));

        assertThat(corrected(right, by(WORKER, lastDay).correcting(correction))).hasSize(1);
        assertThat(corrected(right, by(LEAD, lastDay.plus(Duration.ofDays(300))).correcting(correction)))
                .hasSize(1);
    }

    @Test
    void what_cannot_be_put_right_is_refused() {
        history.add(List.of(registered(AINO)));
        received(Call.of(CALL));
        recorded(List.of(new ContactLinked(CALL, AINO)));

        refused("CANNOT_BE_CORRECTED corrects.entry", Call.of(CALL).command(), correcting(1, null));
    }

    @Test
    void what_followed_could_still_have_followed() {
        history.add(List.of(registered(AINO)));
        received(Call.of(CALL).at(NOW.minusSeconds(600), NOW.minusSeconds(590), null));
        history.add(List.of(new ContactLinked(CALL, AINO)), NOW.minusSeconds(500), WORKER.id(), NOW);
        Instant late = NOW.minusSeconds(400);

        refused(
                "AFTER_WHAT_FOLLOWED circumstances.occurredAt",
                Call.of(CALL).at(late, late.plusSeconds(5), null).command(),
                correcting(0, late));
        refused("FOLLOWED_BY_MORE corrects.entry", general(), correcting(0, null));
        Instant early = NOW.minusSeconds(700);
        assertThat(corrected(Call.of(CALL).at(early, early.plusSeconds(5), null).command(), correcting(0, early)))
                .singleElement()
                .isInstanceOfSatisfying(ContactCorrected.class, it -> assertThat(it.happenedAt())
                        .isEqualTo(early));
    }

    private static CaseworkCommand general() {
        return ReceiveContactBuilder.builder(Call.of(CALL)
                        .at(NOW.minusSeconds(600), NOW.minusSeconds(590), null)
                        .command())
                .initiator("professional")
                .ground("general-question")
                .build();
    }

    @Test
    void the_reason_tells_nobody_of_an_anonymous_contact() {
        received(Call.of(CALL));

        refused(
                "CONTAINS_PHONE_NUMBER corrects.reason",
                Call.of(CALL).about(FOOD).command(),
                by(WORKER, NOW).correcting(new Correction(0, "Soita 050 000 1234", null)));
    }
}
