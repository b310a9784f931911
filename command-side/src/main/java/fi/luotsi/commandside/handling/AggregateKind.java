package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.List;

/**
 * How the commands of a kind of aggregate are decided.
 *
 * @param nothing its state before the first event
 */
public record AggregateKind<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>(
        Class<C> commands, Class<E> events, S nothing) {

    /** The state before the first event, about to take the events in. */
    public AggregateState<C, E, S> begin() {
        return new AggregateState<>(this);
    }

    AggregateType type() {
        return AggregateType.of(events);
    }

    /** Name of the component by which each of its commands names it. */
    String idField() {
        return type().idField();
    }

    List<? extends Class<? extends CaseworkCommand>> commandTypes() {
        return type().commandTypes();
    }
}
