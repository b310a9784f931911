package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ReferralId;
import java.util.UUID;

/** Events of an onward referral (jatko-ohjaus). Each names the root of its chain, whose one document they all go to. */
@Aggregate(
        name = "referral",
        shownAs = "ReferralChain",
        retention = "referral",
        matter = ClientMatter.WHILE_OPEN_AND_LATELY)
public sealed interface ReferralEvent extends CaseworkEvent
        permits ReferralSending.Event,
                ReferralAnswers.Event,
                ReferralOutcome.Event,
                ReferralFollowing.Event,
                Undoing.ReferralUndone,
                Correcting.ReferralCorrected {

    ReferralId referralId();

    /** The chain's first referral; its own id where it is the first. */
    ReferralId rootId();

    @Override
    default UUID aggregateId() {
        return referralId().value();
    }
}
