package fi.luotsi.commandside.rights;

import fi.luotsi.commandside.client.Client;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.NamedWorkers;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsFact;
import fi.luotsi.kernel.casework.RightsRequests.AssignRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.DecideRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.DeliverRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ExtendRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReceiveRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.ReopenRightsRequest;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.casework.RightsRequests.WithdrawRightsRequest;
import fi.luotsi.kernel.casework.Undoing.RightsRequestUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInRightsRequest;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A client's request by their rights.
 *
 * @param kind the kind of request, empty before it is received
 * @param unit in charge of it, empty before it is received
 * @param extended more time has been taken
 * @param rectified id of the record or event that it was decided to rectify, while the decision stands
 */
public record RightsRequest(
        State state, Optional<String> kind, Optional<String> unit, boolean extended, Optional<UUID> rectified)
        implements Decider<RightsCommand, RightsEvent, RightsRequest> {

    /** Before its first event. */
    public static final RightsRequest NONE =
            new RightsRequest(State.NOT_RECEIVED, Optional.empty(), Optional.empty(), false, Optional.empty());

    private static final String REQUEST = "requestId";

    @Override
    public List<RightsEvent> decide(RightsCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(state != State.NOT_RECEIVED, command instanceof ReceiveRightsRequest, REQUEST);
        refuseOutOfTurn(command);
        refuseUnlessInCharge(command, context.actor().unit());
        return switch (command) {
            case ReceiveRightsRequest receive -> {
                Refusals.refuseWhen(
                        !others.of(receive.clientId().value(), Client.NONE).registered(),
                        RefusalCode.NOT_FOUND,
                        "clientId");
                yield Receiving.receive(receive, context);
            }
            case ExtendRightsRequest extend -> extend(extend);
            case DecideRightsRequest decide -> Deciding.decide(decide, Kind.named(kind.orElseThrow()));
            case AssignRightsRequest assign -> assign(assign, context, others);
            case RightsFact fact -> List.of(fact.event());
            case UndoInRightsRequest _ -> throw Slips.decidedBefore();
        };
    }

    @Override
    public RightsRequest evolve(RightsEvent event) {
        return switch (event) {
            case RightsRequestReceived received ->
                new RightsRequest(
                        State.OPEN,
                        Optional.of(received.kind()),
                        Optional.of(received.unit()),
                        false,
                        Optional.empty());
            case RightsRequestAssigned assigned ->
                new RightsRequest(state, kind, Optional.of(assigned.unit()), extended, rectified);
            case RightsRequestExtended _ -> new RightsRequest(state, kind, unit, true, rectified);
            case RightsRequestDecided decided ->
                new RightsRequest(State.DECIDED, kind, unit, extended, Optional.ofNullable(decided.concerning()));
            case RightsRequestDelivered _ -> in(State.DELIVERED);
            case RightsRequestWithdrawn _ -> in(State.WITHDRAWN);
            case RightsRequestReopened _ -> new RightsRequest(State.OPEN, kind, unit, extended, Optional.empty());
            case RightsRequestUndone _ -> this;
        };
    }

    private static List<RightsEvent> assign(
            AssignRightsRequest assign, CommandContext context, OtherAggregates others) {
        if (assign.handler() != null) {
            NamedWorkers.refuseUnlessOf(assign.unit(), assign.handler(), "handler", context, others);
        }
        return List.of(assign.event());
    }

    private RightsRequest in(State next) {
        return new RightsRequest(next, kind, unit, extended, rectified);
    }

    /** Whether it was decided to put this record, entry or event right. */
    boolean rectifies(UUID what) {
        return rectified.equals(Optional.of(what));
    }

    private void refuseOutOfTurn(RightsCommand command) {
        switch (command) {
            case ReceiveRightsRequest _, UndoInRightsRequest _ -> {}
            case AssignRightsRequest _, ExtendRightsRequest _, DecideRightsRequest _, WithdrawRightsRequest _ ->
                Refusals.refuseWhen(state != State.OPEN, RefusalCode.REQUEST_NOT_OPEN, REQUEST);
            case DeliverRightsRequest _ ->
                Refusals.refuseWhen(state != State.DECIDED, RefusalCode.REQUEST_NOT_DECIDED, REQUEST);
            case ReopenRightsRequest _ -> Refusals.refuseWhen(state == State.OPEN, RefusalCode.REQUEST_OPEN, REQUEST);
        }
    }

    /** Only the unit in charge takes more time and decides: an answer is somebody's to answer for. */
    private void refuseUnlessInCharge(RightsCommand command, String own) {
        if (command instanceof ExtendRightsRequest || command instanceof DecideRightsRequest) {
            Refusals.refuseWhen(!unit.equals(Optional.of(own)), RefusalCode.DENIED, REQUEST);
        }
    }

    private List<RightsEvent> extend(ExtendRightsRequest extend) {
        Kind of = Kind.named(kind.orElseThrow());
        Refusals.refuseWhen(!of.isExtendable(), RefusalCode.NOT_EXTENDABLE, REQUEST);
        Refusals.refuseWhen(extended, RefusalCode.ALREADY_EXTENDED, REQUEST);
        Refusals.refuseWhen(!of.isExtendableFor(extend.reason()), RefusalCode.EXTENSION_REASON_NOT_ALLOWED, "reason");
        return List.of(extend.event());
    }
}
