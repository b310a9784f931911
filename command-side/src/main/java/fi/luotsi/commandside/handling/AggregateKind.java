package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.SealedRecords;
import java.util.List;

/**
 * What the edge knows of a kind of aggregate.
 *
 * @param idField name of the component by which each of its commands names it
 * @param nothing its state before the first event
 */
public record AggregateKind<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>(
        String idField, Class<C> commands, Class<E> events, S nothing) {

    /** Every command of the kind: the records of its sealed hierarchy. */
    List<Class<? extends C>> commandTypes() {
        return SealedRecords.of(commands);
    }
}
