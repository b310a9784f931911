package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.DeclineReferral;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralFollowing.ConfirmRecipientTold;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.Optional;

/**
 * Which unit may answer a referral. One of our own units accepts or declines for itself: nobody takes a client over by another's
 * word. A recipient outside has no account, so there the sender records the answer.
 */
final class Parties {

    private static final String REFERRAL = "referralId";

    private Parties() {}

    static void refuseUnlessItIsTheirs(Referral referral, ReferralCommand command, String unit) {
        switch (command) {
            case AcceptReferral _, DeclineReferral _ ->
                refuseUnless(referral.receiver().or(referral::sender), unit);
            case RevokeReferral _ -> refuseUnless(referral.sender(), unit);
            case ConfirmRecipientTold _ -> refuseUnless(referral.toTell(), unit);
            default -> {}
        }
    }

    private static void refuseUnless(Optional<String> party, String unit) {
        Refusals.refuseWhen(!party.equals(Optional.of(unit)), RefusalCode.DENIED, REFERRAL);
    }
}
