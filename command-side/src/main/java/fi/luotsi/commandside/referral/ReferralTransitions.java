package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.DeclineReferral;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralFollowing.ConfirmRecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordOutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.Undoing.UndoInReferral;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Sent → accepted | declined | revoked → received | not received | unknown, and the part of it that each kind takes. */
final class ReferralTransitions {

    private static final String REFERRAL = "referralId";

    private ReferralTransitions() {}

    static void refuseOutOfTurn(Referral referral, ReferralCommand command) {
        switch (command) {
            case SendReferral _, FollowContact _, UndoInReferral _ -> {}
            case ConfirmRecipientTold _ ->
                Refusals.refuseWhen(referral.toTell().isEmpty(), RefusalCode.NOBODY_TO_TELL, REFERRAL);
            case AcceptReferral _, DeclineReferral _ -> {
                aSignpostedOneIsOnlyFollowedUp(referral);
                refuseUnless(referral, REFERRAL, EnumSet.of(State.SENT));
            }
            case RevokeReferral _ -> {
                aSignpostedOneIsOnlyFollowedUp(referral);
                refuseUnless(referral, REFERRAL, EnumSet.of(State.SENT, State.ACCEPTED));
            }
            case ConfirmServiceReceived _, RecordServiceNotReceived _ ->
                refuseUnless(referral, REFERRAL, whenTheOutcomeMayBeLearnt(referral.kind()));
            case RecordOutcomeUnknown _ -> refuseUnless(referral, REFERRAL, whenTheOutcomeMayBeSought(referral.kind()));
        }
    }

    /** We refer on where the service did not come about, and the receiver where it accepted. */
    static void refuseUnlessItCanBeReferredOn(Referral previous, String path) {
        refuseUnless(previous, path, EnumSet.of(State.ACCEPTED, State.DECLINED, State.NOT_RECEIVED));
    }

    private static void aSignpostedOneIsOnlyFollowedUp(Referral referral) {
        Refusals.refuseWhen(referral.kind() == Kind.SIGNPOSTED, RefusalCode.SIGNPOSTED_ONLY_FOLLOWED_UP, REFERRAL);
    }

    /** Nobody accepts where the client makes the contact, so the client's own word is enough. An unknown outcome may come to light. */
    private static Set<State> whenTheOutcomeMayBeLearnt(Kind kind) {
        return switch (kind) {
            case SIGNPOSTED, ASSISTED -> EnumSet.of(State.SENT, State.ACCEPTED, State.UNKNOWN);
            case WITHIN_REGISTER, DISCLOSED -> EnumSet.of(State.ACCEPTED, State.UNKNOWN);
        };
    }

    /** A recipient outside may never answer; one of our own units does. */
    private static Set<State> whenTheOutcomeMayBeSought(Kind kind) {
        return kind == Kind.WITHIN_REGISTER ? EnumSet.of(State.ACCEPTED) : EnumSet.of(State.SENT, State.ACCEPTED);
    }

    private static void refuseUnless(Referral referral, String path, Set<State> allowed) {
        if (!allowed.contains(referral.state())) {
            String codes = allowed.stream().map(State::code).collect(Collectors.joining(", "));
            Refusal refusal = RefusalCode.WRONG_STATE.at(
                    path, Map.of("state", referral.state().code(), "allowed", codes));
            new Refusals().add(List.of(refusal)).refuse();
        }
    }
}
