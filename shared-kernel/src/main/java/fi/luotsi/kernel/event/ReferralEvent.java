package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Origin;
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
            implements ReferralEvent, DisclosureEvent {

        private static final String DISCLOSED = "disclosed";

        @Override
        public boolean tellsOutside() {
            return DISCLOSED.equals(kind);
        }
    }

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

    /**
     * The referral that was sent hands over a client whose need was found to be regular.
     *
     * @param episodeId whose need it was found in
     * @param unit that is asked to take her on
     */
    @StoredAs("referral.hand-over-requested")
    record HandOverRequested(ReferralId referralId, ReferralId rootId, EpisodeId episodeId, String unit)
            implements ReferralEvent {}

    /** What was accepted is the hand-over. */
    @StoredAs("referral.hand-over-accepted")
    record HandOverAccepted(ReferralId referralId, ReferralId rootId, EpisodeId episodeId) implements ReferralEvent {}

    /**
     * What was declined or revoked is the hand-over: she is again the one's who sent her.
     *
     * @param unit that sent her
     * @param reason code of the list by which it was declined or revoked
     * @param stillNeeded whether somebody else has to take her on
     */
    @StoredAs("referral.hand-over-returned")
    record HandOverReturned(
            ReferralId referralId,
            ReferralId rootId,
            EpisodeId episodeId,
            String unit,
            String reason,
            boolean stillNeeded)
            implements ReferralEvent {}
}
