package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ContactId;
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

/** Notes of a contact. */
public interface ContactNotes {

    sealed interface Command extends ContactCommand, Fact<ContactEvent> {}

    sealed interface Event extends ContactEvent {}

    record AddContactNote(
            @NotNull ContactId contactId,
            @NotNull @NewId NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note)
            implements Command {

        @Override
        public ContactNoteAdded event() {
            return new ContactNoteAdded(contactId, noteId, FreeText.personal(note));
        }
    }

    @StoredAs("contact.note-added")
    @Adds
    record ContactNoteAdded(ContactId contactId, @Untold NoteId noteId, Personal<Text> note)
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
    record RectifyContactNote(
            @NotNull ContactId contactId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note,
            @NotBlankText @Size(max = 10_000) @CleanText String reason,

            @OnlyNames(by = "it has to be decided so") @Nullable @After
            RightsRequestId requestId)
            implements Command {

        @Override
        public ContactNoteRectified event() {
            return new ContactNoteRectified(
                    contactId, noteId, FreeText.personal(note), FreeText.personal(reason), requestId);
        }
    }

    @StoredAs("contact.note-rectified")
    @Adds
    @Follows(value = ContactNoteAdded.class, of = "noteId")
    record ContactNoteRectified(
            ContactId contactId,
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
