package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.value.Happened;
import fi.luotsi.kernel.value.NotBefore;
import fi.luotsi.kernel.value.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receiving a contact. */
public interface ContactReceiving {

    sealed interface Command extends ContactCommand {}

    sealed interface Event extends ContactEvent {}

    /**
     * Records a contact; anonymous until it is linked.
     *
     * @param hub the hub or van stop where it took place; absent for a call
     * @param initiator who made the contact
     * @param receivedAt when it began to ring or the person came in
     * @param answeredAt absent when the person gave up before an answer
     * @param noteId id of the note, needed when there is one
     * @param ground on which a professional or an authority tells of a person in need (1301/2014 §35), and for them only
     */
    record ReceiveContact(
            @NotNull @NewId ContactId contactId,
            @NotNull @Coded(CodeList.CHANNEL) String channel,
            @Nullable @Coded(CodeList.UNIT) String hub,
            @NotNull @Coded(CodeList.MUNICIPALITY) String municipality,
            @NotNull @Coded(CodeList.SERVICE_LINE) String serviceLine,
            @NotNull @Coded(CodeList.CLIENT_GROUP) String clientGroup,
            @NotNull @Coded(CodeList.LANGUAGE) String language,
            @NotNull @Coded(CodeList.INITIATOR) String initiator,
            @NotNull @Happened(toTheRecord = true) Instant receivedAt,

            @Happened @NotBefore(value = "receivedAt", code = "BEFORE_RECEIVED") @Nullable
            Instant answeredAt,

            @Happened
            @NotBefore(value = "receivedAt", code = "BEFORE_RECEIVED")
            @NotBefore(value = "answeredAt", code = "BEFORE_ANSWERED")
            @Nullable
            Instant endedAt,

            @NotEmpty @Size(max = 20) List<@NotNull @Valid Topic> topics,
            boolean resolvedAtFirstContact,
            boolean specialSupport,
            @Nullable @NewId NoteId noteId,
            @Nullable @Size(max = 10_000) @CleanText String note,
            @Nullable @Coded(CodeList.NOTIFICATION_GROUND) String ground)
            implements Command {}

    @StoredAs("contact.received")
    record ContactReceived(
            ContactId contactId,
            @Coded(CodeList.CHANNEL) String channel,
            @Nullable @Coded(CodeList.UNIT) String hub,
            @Coded(CodeList.MUNICIPALITY) String municipality,
            @Coded(CodeList.SERVICE_LINE) String serviceLine,
            @Coded(CodeList.CLIENT_GROUP) String clientGroup,
            @Coded(CodeList.LANGUAGE) String language,
            @Coded(CodeList.INITIATOR) String initiator,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            List<Topic> topics,
            boolean resolvedAtFirstContact,
            boolean specialSupport)
            implements Event, Opens {

        @Override
        public @Nullable ClientId clientId() {
            return null;
        }

        @Override
        public Instant begins(Instant occurredAt) {
            return receivedAt;
        }
    }

    /**
     * A professional or an authority made the contact, and notifies on this ground of a person in need (1301/2014 §35, 980/2012
     * §25, from memory).
     *
     * @param ground code of the notification-ground list
     */
    @StoredAs("contact.notified")
    record ContactNotified(
            ContactId contactId,

            @Told(as = "notificationGround") @Coded(CodeList.NOTIFICATION_GROUND)
            String ground) implements Event {}
}
