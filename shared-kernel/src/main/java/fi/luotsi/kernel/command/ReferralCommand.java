package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.value.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commands on an onward referral (jatko-ohjaus). */
public sealed interface ReferralCommand extends CaseworkCommand {

    ReferralId referralId();

    @Override
    default UUID aggregateId() {
        return referralId().value();
    }

    /**
     * Refers onward. An earlier referral as origin refers on to another target and continues its chain.
     *
     * @param targetUnit the county's own unit that receives it; needed within the register, absent elsewhere
     * @param target the target's name in words
     * @param basis consent or a provision; needed when help was given in making contact or data leaves (1301/2014 §40)
     * @param consentReference where the consent is found; needed when the basis is {@code consent}
     * @param information what is told; needed when data leaves
     */
    record SendReferral(
            @NotNull ReferralId referralId,
            @NotNull @Valid Origin origin,
            @NotNull @Coded(CodeList.REFERRAL_KIND) String kind,
            @NotNull @Coded(CodeList.TARGET_CATEGORY) String targetCategory,
            @Nullable @Coded(CodeList.UNIT) String targetUnit,
            @NotBlankText @Size(max = 300) @CleanText String target,
            @Nullable @Coded(CodeList.DISCLOSURE_BASIS) String basis,
            @Nullable @Size(max = 300) @CleanText String consentReference,
            @Nullable @Size(max = 10_000) @CleanText String information)
            implements ReferralCommand {}

    record AcceptReferral(@NotNull ReferralId referralId) implements ReferralCommand {}

    /**
     * The target does not take it.
     *
     * @param reasonText needed when the reason is {@code other}
     */
    record DeclineReferral(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable @Size(max = 2000) @CleanText String reasonText)
            implements ReferralCommand {}

    record RevokeReferral(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.REVOKE_REASON) String reason) implements ReferralCommand {}

    record ConfirmServiceReceived(@NotNull ReferralId referralId) implements ReferralCommand {}

    /**
     * The service did not come about.
     *
     * @param reasonText needed when the reason is {@code other}
     */
    record RecordServiceNotReceived(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable @Size(max = 2000) @CleanText String reasonText)
            implements ReferralCommand {}

    /** The outcome could not be found out. */
    record RecordOutcomeUnknown(@NotNull ReferralId referralId) implements ReferralCommand {}
}
