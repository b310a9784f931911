package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ReferralId;
import java.util.UUID;

/** Commands on an onward referral (jatko-ohjaus). */
public sealed interface ReferralCommand extends CaseworkCommand
        permits ReferralSending.Command,
                ReferralAnswers.Command,
                ReferralOutcome.Command,
                ReferralFollowing.Command,
                Undoing.UndoInReferral {

    ReferralId referralId();

    @Override
    default UUID aggregateId() {
        return referralId().value();
    }
}
