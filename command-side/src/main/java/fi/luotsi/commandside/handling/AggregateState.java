package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One aggregate's state on its way through its events. */
public final class AggregateState<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> {

    private final AggregateKind<C, E, S> kind;
    private final Chronology chronology = new Chronology();
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

    /** Takes an event in; one of another kind of aggregate is not for this one. */
    public boolean take(Object event, Instant occurredAt) {
        if (!kind.events().isInstance(event)) {
            return false;
        }
        E taken = kind.events().cast(event);
        state = state.evolve(taken);
        chronology.take(taken, occurredAt);
        return true;
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
            events = state.decide(kind.commands().cast(command), context, others);
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
}
