package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.undo.Past;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One aggregate's state on its way through its events. What was taken back leaves it as if it had not happened. */
public final class AggregateState<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> {

    private final AggregateKind<C, E, S> kind;
    private final List<Taken<E>> standing = new ArrayList<>();
    private Chronology chronology = new Chronology();
    private S state;
    private long last = -1;

    /**
     * By which command an event came.
     *
     * @param person who gave it
     */
    public record By(UUID person, UUID command, Instant recordedAt) {

        /** Where nobody asks: nobody takes it back. */
        private static final By UNKNOWN = new By(Actor.SYSTEM.id(), Actor.SYSTEM.id(), Instant.EPOCH);

        public static By of(CommandContext context) {
            return new By(context.actor().id(), context.commandId(), context.now());
        }
    }

    private record Taken<E>(E event, Instant occurredAt, Past past) {}

    AggregateState(AggregateKind<C, E, S> kind) {
        this.kind = kind;
        this.state = kind.nothing();
    }

    AggregateKind<C, E, S> kind() {
        return kind;
    }

    public S state() {
        return state;
    }

    /** Sequence number of the last event that stands; -1 where none does. */
    long version() {
        return standing.isEmpty() ? -1 : standing.getLast().past().sequence();
    }

    /** As {@link #take(Object, Instant, By)}, where it does not matter by which command it came. */
    public boolean take(Object event, Instant occurredAt) {
        return take(event, occurredAt, By.UNKNOWN);
    }

    /** Takes the next event in; one of another kind of aggregate is not for this one. */
    public boolean take(Object event, Instant occurredAt, By by) {
        if (!kind.events().isInstance(event)) {
            return false;
        }
        E taken = kind.events().cast(event);
        last++;
        if (taken instanceof Undone undone) {
            goBackTo(undone.first());
        } else {
            Past past = new Past(last, taken, by.person(), by.command(), by.recordedAt());
            standing.add(new Taken<>(taken, occurredAt, past));
            fold(standing.getLast());
        }
        return true;
    }

    private void goBackTo(long first) {
        standing.removeIf(each -> each.past().sequence() >= first);
        state = kind.nothing();
        chronology = new Chronology();
        standing.forEach(this::fold);
    }

    private void fold(Taken<E> taken) {
        state = state.evolve(taken.event());
        chronology.take(taken.event(), taken.occurredAt());
    }

    /** When the record came to stand where it does; empty before its first event. */
    public Optional<Instant> standsSince() {
        return chronology.standsSince();
    }

    /**
     * The events that carry the command out.
     *
     * @throws Refused with the reasons of the decision and of the rule of time together
     */
    public List<E> decide(CaseworkCommand command, CommandContext context, OtherAggregates others, TimeRules times) {
        List<Refusal> refusals = new ArrayList<>(times.against(command, context));
        List<E> events = List.of();
        try {
            events = decided(command, context, others);
        } catch (Refused refused) {
            refusals.addAll(refused.refusals());
        }
        times.against(command, events, chronology, context, others)
                .filter(order -> refusals.stream().noneMatch(told -> told.path().equals(order.path())))
                .ifPresent(refusals::add);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals.stream().distinct().toList());
        }
        return events;
    }

    private List<E> decided(CaseworkCommand command, CommandContext context, OtherAggregates others) {
        if (command instanceof Undo undo) {
            Refusals.refuseUnlessItExists(last >= 0, false, kind.idField());
            List<Past> pasts = standing.stream().map(Taken::past).toList();
            return List.of(
                    kind.events().cast(Slips.takeBack(undo, command.aggregateId(), pasts, last, context, others)));
        }
        List<E> events = state.decide(kind.commands().cast(command), context, others);
        if (!events.isEmpty() && last >= 0 && standing.isEmpty()) {
            // its id was used, though the record was a slip
            throw new Refused(List.of(RefusalCode.ALREADY_EXISTS.at(kind.idField())));
        }
        return events;
    }
}
