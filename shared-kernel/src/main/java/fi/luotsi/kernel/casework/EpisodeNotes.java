package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.After;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Notes of an episode. */
public interface EpisodeNotes {

    sealed interface Command extends EpisodeCommand, EpisodeFact {}

    sealed interface Event extends EpisodeEvent {}

    record AddEpisodeNote(
            @NotNull EpisodeId episodeId,
            @NotNull @NewId NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note)
            implements Command {

        @Override
        public EpisodeNoteAdded event() {
            return new EpisodeNoteAdded(episodeId, noteId, FreeText.personal(note));
        }
    }

    @StoredAs("episode.note-added")
    @Adds
    record EpisodeNoteAdded(EpisodeId episodeId, @Untold NoteId noteId, Personal<Text> note)
            implements Event, NoteEvent, Undoable {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }

    /**
     * Rectifies a note (GDPR 16), as a decision of the unit; the original stays in the record's history.
     *
     * @param reason what was wrong
     * @param requestId the client's request on which that was decided; absent where nobody asked
     */
    record RectifyEpisodeNote(
            @NotNull EpisodeId episodeId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note,
            @NotBlankText @Size(max = 10_000) @CleanText String reason,

            @OnlyNames(by = "it has to be decided so") @Nullable @After
            RightsRequestId requestId)
            implements Command {

        @Override
        public EpisodeNoteRectified event() {
            return new EpisodeNoteRectified(
                    episodeId, noteId, FreeText.personal(note), FreeText.personal(reason), requestId);
        }
    }

    @StoredAs("episode.note-rectified")
    @Adds
    @Follows(value = EpisodeNoteAdded.class, of = "noteId")
    record EpisodeNoteRectified(
            EpisodeId episodeId,
            @Untold NoteId noteId,
            Personal<Text> note,
            @Told(as = "rectificationReason") Personal<Text> reason,
            @Untold @Nullable RightsRequestId requestId)
            implements Event, NoteRectified {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }
}
