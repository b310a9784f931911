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
     * Records a contact; anonymous until it is linked. Nobody has to ask for more than they were told: what is absent is not known.
     *
     * @param hub the hub or van stop where it took place; absent for a call
     * @param initiator who made the contact
     * @param receivedAt when it began to ring or the person came in
     * @param topics empty only where there is a reason for none
     * @param withoutTopic code of the no-topic-reason list
     * @param derived codes of the contact-value list: the values here that the caller's program filled in, and nobody asked about
     * @param noteId id of the note, needed when there is one
     * @param ground on which a professional or an authority tells of a person in need (1301/2014 §35), and for them only
     */
    record ReceiveContact(
            @NotNull @NewId ContactId contactId,
            @NotNull @Coded(CodeList.CHANNEL) String channel,
            @Nullable @Coded(CodeList.UNIT) String hub,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality,
            @Nullable @Coded(CodeList.SERVICE_LINE) String serviceLine,
            @Nullable @Coded(CodeList.CLIENT_GROUP) String clientGroup,
            @Nullable @Coded(CodeList.LANGUAGE) String language,
            @Nullable @Coded(CodeList.INITIATOR) String initiator,
            @NotNull @Happened(toTheRecord = true) Instant receivedAt,

            @Happened @NotBefore(value = "receivedAt", code = "BEFORE_RECEIVED") @Nullable
            Instant answeredAt,

            @Happened
            @NotBefore(value = "receivedAt", code = "BEFORE_RECEIVED")
            @NotBefore(value = "answeredAt", code = "BEFORE_ANSWERED")
            @Nullable
            Instant endedAt,

            @NotNull @Size(max = 20) List<@NotNull @Valid Topic> topics,
            @Nullable @Coded(CodeList.NO_TOPIC_REASON) String withoutTopic,
            @Nullable Boolean resolvedAtFirstContact,
            @Nullable Boolean specialSupport,
            @NotNull @Size(max = 6) List<@NotNull @Coded(CodeList.CONTACT_VALUE) String> derived,
            @Nullable @NewId NoteId noteId,
            @Nullable @Size(max = 10_000) @CleanText String note,
            @Nullable @Coded(CodeList.NOTIFICATION_GROUND) String ground)
            implements Command {}

    /**
     * A contact came in. What is absent is not known.
     *
     * @param withoutTopic code of the no-topic-reason list, where there are no topics
     * @param derived codes of the contact-value list: the values that follow from the worker, the hub or the channel, and that nobody was
     *     asked about; absent where there are none
     */
    @StoredAs("contact.received")
    @Correctable(by = ReceiveContact.class)
    record ContactReceived(
            ContactId contactId,
            @Coded(CodeList.CHANNEL) String channel,
            @Nullable @Coded(CodeList.UNIT) String hub,
            @Nullable @Coded(CodeList.MUNICIPALITY) String municipality,
            @Nullable @Coded(CodeList.SERVICE_LINE) String serviceLine,
            @Nullable @Coded(CodeList.CLIENT_GROUP) String clientGroup,
            @Nullable @Coded(CodeList.LANGUAGE) String language,
            @Nullable @Coded(CodeList.INITIATOR) String initiator,
            Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            List<Topic> topics,
            @Nullable Boolean resolvedAtFirstContact,
            @Nullable Boolean specialSupport,
            @Nullable @Coded(CodeList.NO_TOPIC_REASON) String withoutTopic,
            @Nullable List<@Coded(CodeList.CONTACT_VALUE) String> derived)
            implements Event, Opens, Undoable {

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
    @Correctable(by = ReceiveContact.class)
    record ContactNotified(
            ContactId contactId,

            @Told(as = "notificationGround") @Coded(CodeList.NOTIFICATION_GROUND)
            String ground) implements Event, Undoable {}
}
