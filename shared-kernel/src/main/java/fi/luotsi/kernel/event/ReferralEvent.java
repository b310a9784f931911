package fi.luotsi.kernel.event;

import fi.luotsi.kernel.command.Origin;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.keys.Personal;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Text;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of an onward referral (jatko-ohjaus). Each names the root of its chain, whose one document they all go to. */
public sealed interface ReferralEvent extends CaseworkEvent {

    ReferralId referralId();

    /** The chain's first referral; its own id where it is the first. */
    ReferralId rootId();

    @Override
    default UUID aggregateId() {
        return referralId().value();
    }

    /**
     * Someone was referred onward.
     *
     * @param clientId absent for an anonymous caller, who can only be signposted
     * @param unit the unit that sends it
     * @param targetUnit the county's own unit that receives it, within the register
     * @param disclosure what left and on which consent, where personal data left or help was given
     */
    @StoredAs("referral.sent")
    record ReferralSent(
            ReferralId referralId,
            ReferralId rootId,
            Origin origin,
            @Nullable ClientId clientId,
            String unit,
            String kind,
            String targetCategory,
            @Nullable String targetUnit,
            @Nullable String basis,
            Personal<Text> target,
            @Nullable Personal<Disclosure> disclosure)
            implements ReferralEvent {}

    @StoredAs("referral.accepted")
    record ReferralAccepted(ReferralId referralId, ReferralId rootId) implements ReferralEvent {}

    @StoredAs("referral.declined")
    record ReferralDeclined(
            ReferralId referralId,
            ReferralId rootId,
            String reason,
            @Nullable Personal<Text> reasonText) implements ReferralEvent {}

    @StoredAs("referral.revoked")
    record ReferralRevoked(ReferralId referralId, ReferralId rootId, String reason) implements ReferralEvent {}

    @StoredAs("referral.service-received")
    record ServiceReceived(ReferralId referralId, ReferralId rootId) implements ReferralEvent {}

    @StoredAs("referral.service-not-received")
    record ServiceNotReceived(
            ReferralId referralId,
            ReferralId rootId,
            String reason,
            @Nullable Personal<Text> reasonText) implements ReferralEvent {}

    @StoredAs("referral.outcome-unknown")
    record OutcomeUnknown(ReferralId referralId, ReferralId rootId) implements ReferralEvent {}
}
