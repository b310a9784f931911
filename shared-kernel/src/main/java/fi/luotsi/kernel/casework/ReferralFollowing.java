package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.ReferralId;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A referral becomes what the contact that it started from says, once that is linked or unlinked. */
public interface ReferralFollowing {

    sealed interface Command extends ReferralCommand {}

    sealed interface Event extends ReferralEvent {}

    /** Brings a referral in line with its contact; changes nothing where it is so. */
    @SystemCommand
    record FollowContact(
            @NotNull ReferralId referralId, @NotNull ContactId contactId) implements Command {}

    /**
     * The referral is the contact's client's from now on.
     *
     * @param clientId null while nobody knows whose contact it is
     * @param unit that sent it, and the unit of ours that received it: both have a matter with the client
     * @param ended whether nothing more is awaited of it
     */
    @StoredAs("referral.followed")
    record ReferralFollowed(
            ReferralId referralId,
            ReferralId rootId,
            @Untold ContactId contactId,
            @Told(as = "client") @Nullable ClientId clientId,
            @Untold @Coded(CodeList.UNIT) String unit,
            @Untold @Nullable @Coded(CodeList.UNIT) String targetUnit,
            @Untold boolean ended)
            implements Event, ChangesClient {

        @Override
        public Optional<ClientId> whose() {
            return Optional.ofNullable(clientId);
        }
    }

    /** The referral stays in the file that it is in, while its contact goes another way. */
    @StoredAs("referral.left-contact")
    record ReferralLeftContact(
            ReferralId referralId,
            ReferralId rootId,
            @Untold ContactId contactId) implements Event {}

    /**
     * The referral was made of the wrong person.
     *
     * @param corrected whether it had been answered or had ended, or had gone to nobody; one that waited for its answer was revoked
     */
    @StoredAs("referral.voided")
    record ReferralVoided(
            ReferralId referralId,
            ReferralId rootId,
            @Untold ContactId contactId,
            boolean corrected) implements Event, Closes {}

    /**
     * Somebody was told of the wrong person by the referral, and has to know (GDPR 19).
     *
     * @param clientId the wrong person
     * @param unit whose turn it is: the unit of ours that received it, or else the sender, who tells the recipient
     */
    @StoredAs("referral.correction-due")
    record ReferralCorrectionDue(
            ReferralId referralId,
            ReferralId rootId,
            @Untold ClientId clientId,

            @Told(as = "correctionUnit") @Coded(CodeList.UNIT)
            String unit)
            implements Event {}

    /** The recipient of the referral knows that it was of the wrong person; a unit of ours says so of itself. */
    record ConfirmRecipientTold(@NotNull ReferralId referralId) implements Command {}

    @StoredAs("referral.recipient-told")
    record RecipientTold(ReferralId referralId, ReferralId rootId) implements Event, TellsOutside {}
}
