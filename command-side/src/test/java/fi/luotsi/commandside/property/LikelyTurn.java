package fi.luotsi.commandside.property;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.decision.History;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.samples.LikelyReferral;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns of two histories that are compared: by chance alone, few referrals would lead somewhere. */
final class LikelyTurn {

    private LikelyTurn() {}

    /** Every other referral goes within the register. */
    static CaseworkCommand of(CaseworkCommand any, int turn) {
        return any instanceof SendReferral send && turn % 2 == 0
                ? LikelyReferral.withinTheRegister(send, "asiakasohjaus")
                : any;
    }

    /** A referral is answered by its receiver, and anything else is done by the worker. */
    static CommandContext by(CaseworkCommand command, History history) {
        return switch (command) {
            case ReferralAnswers.Command _ ->
                Examples.actedBy(new Actor(
                        Examples.id(46),
                        "service-counsellor",
                        history.of(command.aggregateId(), Referral.NONE)
                                .receiver()
                                .orElse("nokia")));
            default -> Examples.context();
        };
    }

    /** Null where it is refused. */
    static @Nullable List<? extends CaseworkEvent> decided(
            History history, CaseworkCommand command, CommandContext context) {
        try {
            return history.decide(command, context);
        } catch (Refused _) {
            return null;
        }
    }
}
