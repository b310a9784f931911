package fi.luotsi.commandside.rights;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import java.time.LocalDate;
import java.util.List;

/** The fields that a request needs when it is registered. A client need give no reason, but for a log report that reaches further back. */
final class Receiving {

    private Receiving() {}

    static List<RightsEvent> receive(ReceiveRightsRequest receive, CommandContext context) {
        Kind kind = Kind.named(receive.kind());
        LocalDate from = receive.periodFrom();
        LocalDate to = receive.periodTo();
        new Refusals()
                .onlyWhen(
                        kind == Kind.LOG_REPORT, receive.specialReason(), "specialReason", Situation.ONLY_A_LOG_REPORT)
                .when(from != null && !kind.hasPeriod(), Situation.NO_PERIOD, "periodFrom")
                .when(to != null && !kind.hasPeriod(), Situation.NO_PERIOD, "periodTo")
                .refuse();
        return List.of(new RightsRequestReceived(
                receive.requestId(),
                receive.clientId(),
                receive.kind(),
                receive.form(),
                receive.applicant(),
                receive.receivedOn(),
                context.actor().unit(),
                FreeText.personal(receive.asked()),
                FreeText.personalOrNull(receive.specialReason()),
                from,
                to));
    }
}
