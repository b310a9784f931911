package fi.luotsi.queryside.casework;

import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note of a record, as the schema's {@code Note} shows it.
 *
 * @param rectifiedAt when it was last put right; null where it stands as it was written
 */
@Withers
public record Note(
        UUID id,
        Instant writtenAt,
        UUID writtenBy,
        Personal<Text> text,
        @Nullable Instant rectifiedAt) implements NoteBuilder.With {

    /** A record's notes after one was written, or put right. */
    public static List<Note> after(List<Note> notes, NoteEvent event, Envelope by) {
        UUID id = event.noteId().value();
        Instant at = by.metadata().occurredAt();
        return event instanceof NoteRectified
                ? Parts.changed(notes, note -> note.id().equals(id), note -> note.withText(event.note())
                        .withRectifiedAt(at))
                : Parts.added(notes, new Note(id, at, by.metadata().actor().id(), event.note(), null));
    }
}
