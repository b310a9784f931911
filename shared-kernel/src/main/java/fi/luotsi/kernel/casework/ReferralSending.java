package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Origin;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A referral is sent, handed over and revoked. */
public interface ReferralSending {

    sealed interface Command extends ReferralCommand {}

    sealed interface Event extends ReferralEvent {}

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
            @NotNull @NewId ReferralId referralId,
            @NotNull @Valid Origin origin,
            @NotNull @Coded(CodeList.REFERRAL_KIND) String kind,
            @NotNull @Coded(CodeList.TARGET_CATEGORY) String targetCategory,
            @Nullable @Coded(CodeList.UNIT) String targetUnit,
            @NotBlankText @Size(max = 300) @CleanText String target,
            @Nullable @Coded(CodeList.DISCLOSURE_BASIS) String basis,
            @Nullable @Size(max = 300) @CleanText String consentReference,
            @Nullable @Size(max = 10_000) @CleanText String information)
            implements Command {}

    /**
     * Someone was referred onward.
     *
     * @param clientId absent for an anonymous caller, who can only be signposted
     * @param unit the unit that sends it
     * @param targetUnit the county's own unit that receives it, within the register
     * @param disclosure what left and on which consent, where personal data left or help was given
     */
    @StoredAs("referral.sent")
    @Correctable(by = SendReferral.class)
    record ReferralSent(
            ReferralId referralId,
            ReferralId rootId,
            Origin origin,
            @Told(as = "client") @Nullable ClientId clientId,
            @Coded(CodeList.UNIT) String unit,
            @Coded(CodeList.REFERRAL_KIND) String kind,
            @Coded(CodeList.TARGET_CATEGORY) String targetCategory,
            @Nullable @Coded(CodeList.UNIT) String targetUnit,
            @Nullable @Coded(CodeList.DISCLOSURE_BASIS) String basis,
            Personal<Text> target,
            @Nullable Personal<Disclosure> disclosure)
            implements Event, DisclosureEvent, Opens, Undoable {

        private static final String DISCLOSED = "disclosed";

        @Override
        public boolean tellsOutside() {
            return DISCLOSED.equals(kind);
        }

        /** While a unit of ours has not answered, nobody has gone by it; whoever was told outside has been told. */
        @Override
        public boolean canBeUndone() {
            return disclosure == null;
        }

        /** It belongs to its sender, and to the county's own unit that receives it. */
        @Override
        public Set<String> units(Actor actor) {
            return targetUnit == null || targetUnit.equals(unit) ? Set.of(unit) : Set.of(unit, targetUnit);
        }
    }

    /**
     * The referral that was sent hands over a client whose need was found to be regular.
     *
     * @param episodeId whose need it was found in
     * @param unit that is asked to take the client on
     */
    @StoredAs("referral.hand-over-requested")
    @Correctable(by = SendReferral.class)
    record HandOverRequested(
            ReferralId referralId,
            ReferralId rootId,
            @Untold EpisodeId episodeId,
            @Told(as = "handOverUnit") @Coded(CodeList.UNIT) String unit)
            implements Event, Undoable {}

    record RevokeReferral(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.REVOKE_REASON) String reason) implements Command {}

    @StoredAs("referral.revoked")
    @Correctable(by = RevokeReferral.class)
    record ReferralRevoked(
            ReferralId referralId,
            ReferralId rootId,

            @Told(as = "revokeReason") @Coded(CodeList.REVOKE_REASON)
            String reason)
            implements Event, Closes, Undoable {}
}
