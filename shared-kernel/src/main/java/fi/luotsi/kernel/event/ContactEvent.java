package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of a contact (yhteydenotto). */
public sealed interface ContactEvent extends CaseworkEvent {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    @StoredAs("contact.received")
    record ContactReceived(
            ContactId contactId,
            String channel,
            @Nullable String hub,
            String municipality,
            String serviceLine,
            String clientGroup,
            String language,
            String initiator,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            List<Topic> topics,
            boolean resolvedAtFirstContact,
            boolean specialSupport)
            implements ContactEvent {}

    /**
     * A professional or an authority made the contact, and this is on what ground she tells of a person in need (1301/2014 §35, 980/2012
     * §25, from memory).
     *
     * @param ground code of the notification-ground list
     */
    @StoredAs("contact.notified")
    record ContactNotified(ContactId contactId, String ground) implements ContactEvent {}

    @StoredAs("contact.note-added")
    record ContactNoteAdded(ContactId contactId, NoteId noteId, Personal<Text> note)
            implements ContactEvent, NoteEvent {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }

    @StoredAs("contact.note-rectified")
    record ContactNoteRectified(
            ContactId contactId,
            NoteId noteId,
            Personal<Text> note,
            Personal<Text> reason,
            @Nullable RightsRequestId requestId)
            implements ContactEvent, NoteRectified {

        @Override
        public UUID keyId() {
            return noteId.value();
        }
    }

    @StoredAs("contact.linked")
    record ContactLinked(ContactId contactId, ClientId clientId) implements ContactEvent {}

    /**
     * The contact was not that client's after all.
     *
     * @param clientId whose contact it was taken to be
     */
    @StoredAs("contact.unlinked")
    record ContactUnlinked(ContactId contactId, ClientId clientId, String reason) implements ContactEvent {}
}
