package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.casework.Undo;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.undo.Past;
import fi.luotsi.kernel.undo.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One aggregate's state on its way through its events. What was taken back leaves it as if it had not happened, and what was put right
 * as if it had been right from the start.
 */
public final class AggregateState<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> {

    private static final Standing<Taken> STANDING = new Standing<>(new Standing.Held<>() {
        @Override
        public CaseworkEvent event(Taken of) {
            return of.event();
        }

        @Override
        public long sequence(Taken of) {
            return of.sequence();
        }

        @Override
        public Taken with(Taken before, CaseworkEvent event, Corrected by) {
            return before.with(event, by.happenedAt());
        }
    });

    private final AggregateKind<C, E, S> kind;
    private final List<Taken> all = new ArrayList<>();
    private List<Taken> standing = new ArrayList<>();
    private Chronology chronology = new Chronology();
    private S state;

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

    /** The events that stand, each with when it happened. */
    List<Taken> standing() {
        return standing;
    }

    /** Sequence number of the last event that stands; -1 where none does. */
    long version() {
        return standing.isEmpty() ? -1 : standing.getLast().sequence();
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
        take(new Taken(kind.events().cast(event), occurredAt, by, all.size()));
        return true;
    }

    private void take(Taken taken) {
        all.add(taken);
        if (taken.event() instanceof Revision) {
            standing = new ArrayList<>(standing(all));
            foldAnew();
        } else {
            standing.add(taken);
            fold(taken);
        }
    }

    private void foldAnew() {
        state = kind.nothing();
        chronology = new Chronology();
        standing.forEach(this::fold);
    }

    private void fold(Taken taken) {
        state = state.evolve(kind.events().cast(taken.event()));
        chronology.take(taken.event(), taken.occurredAt());
    }

    /** Those of a record's events that stand. */
    static List<Taken> standing(List<Taken> events) {
        return STANDING.among(events);
    }

    /** These events, with what counts in the place of those that one of them puts right. */
    static List<Taken> putRight(List<Taken> events) {
        return STANDING.putRight(events);
    }

    /** The state that these events would have led to, each in its place. */
    AggregateState<C, E, S> ofOthers(List<Taken> events) {
        AggregateState<C, E, S> other = kind.begin();
        other.standing = new ArrayList<>(events);
        other.foldAnew();
        return other;
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
        Correction correction = context.correction();
        if (correction != null) {
            return PuttingRight.of(this, command, context, correction).decide(others, times);
        }
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
            Refusals.refuseUnlessItExists(!all.isEmpty(), false, kind.idField());
            List<Past> pasts = standing.stream().map(Taken::past).toList();
            return List.of(kind.events()
                    .cast(Slips.takeBack(undo, command.aggregateId(), pasts, all.size() - 1, context, others)));
        }
        List<E> events = state.decide(kind.commands().cast(command), context, others);
        if (!events.isEmpty() && !all.isEmpty() && standing.isEmpty()) {
            // its id was used, though the record was a slip
            throw new Refused(List.of(RefusalCode.ALREADY_EXISTS.at(kind.idField())));
        }
        return events;
    }
}
