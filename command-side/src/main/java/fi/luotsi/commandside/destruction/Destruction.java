package fi.luotsi.commandside.destruction;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.DestructionEvent;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Destructions.CarryOutDestruction;
import fi.luotsi.kernel.casework.Destructions.ConfirmDestruction;
import fi.luotsi.kernel.casework.Destructions.ContactCounted;
import fi.luotsi.kernel.casework.Destructions.DestroyEntry;
import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.EscalateDestruction;
import fi.luotsi.kernel.casework.Destructions.HoldRecord;
import fi.luotsi.kernel.casework.Destructions.ProposeDestruction;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.Destructions.ReleaseRecord;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.value.Destroyed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A destruction (hävittäminen): records whose time is over, which one person confirms and another may hold (703/2023 §24); or a
 * note that was never lawful, destroyed by one decision. The transaction that stores the event checks that the records may go, and
 * finds their positions in the log.
 *
 * @param begun whether anything of it is stored
 * @param waiting the proposed records that are neither destroyed nor spared
 * @param held those of them that are to be kept
 */
public record Destruction(boolean begun, Set<UUID> waiting, Set<UUID> held, boolean confirmed, boolean escalated)
        implements Decider<DestructionCommand, DestructionEvent, Destruction> {

    /** Before its first event. */
    public static final Destruction NONE = new Destruction(false, Set.of(), Set.of(), false, false);

    private static final String DESTRUCTION = "destructionId";
    private static final String RECORD = "record";
    private static final String ADMINISTRATOR = "administrator";

    @Override
    public List<DestructionEvent> decide(DestructionCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(
                begun, command instanceof ProposeDestruction || command instanceof DestroyEntry, DESTRUCTION);
        return switch (command) {
            case ConfirmDestruction confirm -> confirm(confirm, context.actor().role());
            case HoldRecord hold -> hold(hold);
            case ReleaseRecord release -> release(release);
            case EscalateDestruction escalate -> confirmed || escalated ? List.of() : List.of(escalate.event());
            case CarryOutDestruction carryOut -> carryOut(carryOut);
            case Destructions.Command fact -> List.of(fact.event());
        };
    }

    @Override
    public Destruction evolve(DestructionEvent event) {
        return switch (event) {
            case DestructionProposed proposed ->
                new Destruction(true, Set.copyOf(proposed.records()), held, confirmed, escalated);
            case DestructionConfirmed _ -> new Destruction(begun, waiting, held, true, escalated);
            case DestructionEscalated _ -> new Destruction(begun, waiting, held, confirmed, true);
            case RecordHeld kept -> new Destruction(begun, waiting, with(held, kept.record()), confirmed, escalated);
            case RecordReleased freed ->
                new Destruction(begun, waiting, without(held, Set.of(freed.record())), confirmed, escalated);
            case RecordsDestroyed gone ->
                new Destruction(begun, without(waiting, left(gone)), held, confirmed, escalated);
            case EntryDestroyed _ -> new Destruction(true, waiting, held, confirmed, escalated);
            case ContactCounted _ -> this;
        };
    }

    /** The unit's team lead confirms it; an administrator may only when the team lead did not in time. */
    private List<DestructionEvent> confirm(ConfirmDestruction confirm, String role) {
        Refusals.refuseWhen(waiting.isEmpty(), RefusalCode.NOTHING_TO_DESTROY, DESTRUCTION);
        Refusals.refuseWhen(confirmed, RefusalCode.ALREADY_CONFIRMED, DESTRUCTION);
        Refusals.refuseWhen(role.equals(ADMINISTRATOR) && !escalated, RefusalCode.NOT_ESCALATED, DESTRUCTION);
        return List.of(confirm.event());
    }

    private List<DestructionEvent> hold(HoldRecord hold) {
        Refusals.refuseWhen(!waiting.contains(hold.record()), RefusalCode.NOT_FOUND, RECORD);
        Refusals.refuseWhen(held.contains(hold.record()), RefusalCode.ALREADY_HELD, RECORD);
        return List.of(hold.event());
    }

    private List<DestructionEvent> release(ReleaseRecord release) {
        Refusals.refuseWhen(!held.contains(release.record()), RefusalCode.NOT_HELD, RECORD);
        return List.of(release.event());
    }

    private List<DestructionEvent> carryOut(CarryOutDestruction carryOut) {
        Refusals.refuseWhen(!confirmed, RefusalCode.NOT_CONFIRMED, DESTRUCTION);
        RecordsDestroyed gone = carryOut.event();
        Set<UUID> left = left(gone);
        Refusals.refuseWhen(
                !waiting.containsAll(left) || held.stream().anyMatch(left::contains),
                RefusalCode.CONFLICT,
                "destroyed");
        return Stream.concat(
                        Stream.of(gone),
                        carryOut.facts().stream()
                                .<DestructionEvent>map(fact -> new ContactCounted(carryOut.destructionId(), fact)))
                .toList();
    }

    private static Set<UUID> left(RecordsDestroyed gone) {
        Set<UUID> left = new HashSet<>(gone.spared());
        gone.destroyed().stream().map(Destroyed::record).forEach(left::add);
        return left;
    }

    private static Set<UUID> with(Set<UUID> ids, UUID id) {
        Set<UUID> more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }

    private static Set<UUID> without(Set<UUID> ids, Set<UUID> gone) {
        Set<UUID> fewer = new HashSet<>(ids);
        fewer.removeAll(gone);
        return Set.copyOf(fewer);
    }
}
