package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.value.Topic;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on a contact (yhteydenotto). */
public sealed interface ContactCommand extends CaseworkCommand {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

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
            @NotNull ContactId contactId,
            @NotNull @Coded(CodeList.CHANNEL) String channel,
            @Nullable @Coded(CodeList.UNIT) String hub,
            @NotNull @Coded(CodeList.MUNICIPALITY) String municipality,
            @NotNull @Coded(CodeList.SERVICE_LINE) String serviceLine,
            @NotNull @Coded(CodeList.CLIENT_GROUP) String clientGroup,
            @NotNull @Coded(CodeList.LANGUAGE) String language,
            @NotNull @Coded(CodeList.INITIATOR) String initiator,
            @NotNull Instant receivedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Topic> topics,
            boolean resolvedAtFirstContact,
            boolean specialSupport,
            @Nullable NoteId noteId,
            @Nullable @Size(max = 10_000) @CleanText String note,
            @Nullable @Coded(CodeList.NOTIFICATION_GROUND) String ground)
            implements ContactCommand {}

    record AddContactNote(
            @NotNull ContactId contactId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note)
            implements ContactCommand {}

    /**
     * Puts right what a note says (GDPR 16), for who decides in the unit; the original stays in the record's history.
     *
     * @param reason what was wrong
     * @param requestId of the client's request that was decided so; absent where nobody asked
     */
    record RectifyContactNote(
            @NotNull ContactId contactId,
            @NotNull NoteId noteId,
            @NotBlankText @Size(max = 10_000) @CleanText String note,
            @NotBlankText @Size(max = 10_000) @CleanText String reason,
            @Nullable RightsRequestId requestId)
            implements ContactCommand {}

    /** Tells whose contact it was; the note follows the client's retention from here on. */
    record LinkContact(
            @NotNull ContactId contactId, @NotNull ClientId clientId) implements ContactCommand {}

    record UnlinkContact(
            @NotNull ContactId contactId,
            @NotNull @Coded(CodeList.UNLINK_REASON) String reason) implements ContactCommand {}
}
