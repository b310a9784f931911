package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.occurred;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivingAContactTest {

    private static final Call CALLED = Call.of(CALL);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Test
    void R11_a_contact_is_received_without_any_client() {
        given().when(CALLED.command()).then(CALLED.event());
    }

    @Test
    void its_note_is_an_event_of_its_own_under_a_key_of_its_own() {
        given().when(CALLED.noted(NOTE, "Kysyi kotiavusta.").command())
                .then(CALLED.event(), new ContactNoteAdded(CALL, NOTE, text("Kysyi kotiavusta.")));
    }

    @Test
    void it_is_recorded_within_366_days() {
        Instant first = Instant.parse("2025-02-28T22:00:00Z");
        Call atLast = Call.of(CALL).at(first, null, null);
        given().when(atLast.command(), occurred(first)).then(atLast.event());
        given().when(Call.of(CALL).at(first.minusMillis(1), null, null).command())
                .refused(RefusalCode.TOO_EARLY.at("receivedAt", Map.of("earliest", "2025-03-01")));
    }

    @Test
    void it_is_received_once() {
        given(CALLED.event()).when(CALLED.command()).refused(RefusalCode.ALREADY_EXISTS, "contactId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hub-visit", "advice-van"})
    void a_visit_to_a_hub_may_name_the_hub(String channel) {
        given().when(CALLED.by(channel, "nokia").command())
                .then(CALLED.by(channel, "nokia").event());
    }

    @Test
    void a_call_has_no_hub() {
        given().when(CALLED.by("phone", "nokia").command()).refused(Situation.A_CALL_HAS_NO_HUB.at("hub"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"home-visit", "outreach", "chat", "video"})
    void any_other_contact_may_name_one(String channel) {
        given().when(CALLED.by(channel, null).command())
                .then(CALLED.by(channel, null).event());
        given().when(CALLED.by(channel, "nokia").command())
                .then(CALLED.by(channel, "nokia").event());
    }

    @Test
    void R12_it_is_answered_after_it_is_received_and_ended_after_that() {
        Instant before = NOW.minusSeconds(1);
        given().when(CALLED.at(NOW, before, NOW).command()).refused(RefusalCode.BEFORE_RECEIVED, "answeredAt");
        given().when(CALLED.at(NOW, null, before).command()).refused(RefusalCode.BEFORE_RECEIVED, "endedAt");
        given().when(CALLED.at(before.minusSeconds(1), NOW, before).command())
                .refused(RefusalCode.BEFORE_ANSWERED, "endedAt");
        Call atOnce = CALLED.at(NOW, NOW, NOW);
        given().when(atOnce.command()).then(atOnce.event());
    }

    @Test
    void R12_nothing_of_it_is_in_the_future() {
        Instant early = NOW.plus(TOLERANCE).plusMillis(1);
        given().when(CALLED.at(early, early, early).command())
                .refused(
                        RefusalCode.IN_THE_FUTURE.at("receivedAt"),
                        RefusalCode.IN_THE_FUTURE.at("answeredAt"),
                        RefusalCode.IN_THE_FUTURE.at("endedAt"));
    }

    @Test
    void a_clock_may_be_five_minutes_fast() {
        Instant fast = NOW.plus(TOLERANCE);
        given().when(CALLED.at(fast, fast, fast).command())
                .then(CALLED.at(fast, fast, fast).event());
    }

    @Test
    void the_future_begins_now_and_not_when_it_happened() {
        given().when(CALLED.command(), occurred(NOW.minusSeconds(600))).then(CALLED.event());
    }

    @Test
    void a_caller_may_give_up_before_an_answer() {
        Call abandoned = CALLED.at(NOW.minusSeconds(60), null, NOW);
        given().when(abandoned.command()).then(abandoned.event());
    }

    @Test
    void a_contact_whose_client_was_not_reached_was_not_resolved() {
        Call missed = CALLED.about(new Topic("other", "client-not-reached"));
        given().when(missed.resolved(true).command()).refused(RefusalCode.NOT_REACHED, "resolvedAtFirstContact");
        given().when(missed.resolved(false).command())
                .then(missed.resolved(false).event());
    }

    @Test
    void when_it_was_answered_may_be_unknown_of_a_contact_that_was_resolved() {
        Call resolved = CALLED.at(NOW, null, null).resolved(true);
        given().when(resolved.command()).then(resolved.event());
    }

    @Test
    void an_answered_contact_need_not_be_resolved_at_once() {
        given().when(CALLED.resolved(false).command())
                .then(CALLED.resolved(false).event());
    }

    @Test
    void a_topic_is_named_once() {
        Topic food = new Topic("food", "helped-on-site");
        given().when(CALLED.about(food, new Topic("housing", "other"), new Topic("food", "other"))
                        .command())
                .refused(RefusalCode.DUPLICATE, "topics[2].topic");
    }

    @Test
    void several_other_topics_may_be_told_apart_by_their_results() {
        Call several = CALLED.about(new Topic("other", "helped-on-site"), new Topic("other", "referred-outside"));
        given().when(several.command()).then(several.event());
    }

    @Test
    void a_note_and_its_id_come_together() {
        given().when(CALLED.noted(null, "Kysyi kotiavusta.").command()).refused(RefusalCode.REQUIRED, "noteId");
        given().when(CALLED.noted(NOTE, null).command()).refused(RefusalCode.REQUIRED, "note");
        given().when(CALLED.noted(NOTE, " \n").command()).refused(RefusalCode.REQUIRED, "note");
        given().when(CALLED.noted(null, " ").command()).then(CALLED.event());
    }

    @Test
    void a_note_is_not_sealed_under_the_key_of_its_contact() {
        given().when(CALLED.noted(new NoteId(CALL.value()), "Kysyi kotiavusta.").command())
                .refused(RefusalCode.ALREADY_EXISTS, "noteId");
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Instant future = NOW.plusSeconds(3600);
        given().when(CALLED.by("phone", "nokia")
                        .at(future, NOW, NOW)
                        .noted(null, "Kysyi kotiavusta.")
                        .command())
                .refused(
                        Situation.A_CALL_HAS_NO_HUB.at("hub"),
                        RefusalCode.IN_THE_FUTURE.at("receivedAt"),
                        RefusalCode.BEFORE_RECEIVED.at("answeredAt"),
                        RefusalCode.BEFORE_RECEIVED.at("endedAt"),
                        RefusalCode.REQUIRED.at("noteId"));
    }
}
