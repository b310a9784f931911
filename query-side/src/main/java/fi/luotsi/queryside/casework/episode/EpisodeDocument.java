package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guidance episode as the schema's {@code Episode} shows it.
 *
 * @param byOpening what the caseload is sorted by when it is sorted by opening; the two after it likewise
 */
record EpisodeDocument(
        UUID id,
        long version,
        State state,
        String unit,
        UUID worker,
        UUID client,
        @Nullable UUID contact,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant closedAt,
        @Nullable String urgency,
        @Nullable Personal<Text> urgencyGrounds,
        @Nullable Matter matter,
        @Nullable Personal<Opinion> opinion,
        @Nullable String opinionMissingReason,
        @Nullable Personal<Options> options,
        @Nullable String explanationLanguage,
        @Nullable String interpreter,
        @Nullable String interpreterLanguage,
        @Nullable Personal<Text> interpreterReason,
        @Nullable Personal<Text> plan,
        @Nullable String planWaiverGround,
        @Nullable Assessment assessment,
        @Nullable Decision decision,
        @Nullable Personal<Text> regularNeed,
        @Nullable UUID ownWorker,
        @Nullable String ownWorkerWaiverGround,
        List<Note> notes,
        @Nullable String result,
        @Nullable Personal<Text> resultText,
        @Nullable String coping,
        String serviceTask,
        String byOpening,
        String byChange,
        String byUrgency) {

    enum State {
        OPEN,
        CLOSED
    }

    record Matter(
            Instant initiatedAt,
            String initiator,
            Personal<Text> need,
            @Nullable Personal<Text> grounds) {}

    record Assessment(
            Instant requestedAt,
            String initiator,
            String ground,
            @Nullable Instant startedAt) {}

    record Decision(
            Instant madeAt,
            UUID decider,
            String outcome,
            Personal<Text> decision,
            @Nullable Instant carriedOutAt) {}

    record Note(
            UUID id,
            Instant writtenAt,
            UUID writtenBy,
            Personal<Text> text,
            @Nullable Instant rectifiedAt) {

        /** As it is after an event that puts it, or another note, right. */
        Note after(NoteRectified event, Instant at) {
            return id.equals(event.noteId().value()) ? new Note(id, writtenAt, writtenBy, event.note(), at) : this;
        }
    }
}
