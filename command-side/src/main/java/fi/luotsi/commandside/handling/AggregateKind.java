package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the edge knows of a kind of aggregate.
 *
 * @param idField name of the component by which each of its commands names it
 * @param nothing its state before the first event
 */
public record AggregateKind<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>(
        String idField, Class<C> commands, Class<E> events, S nothing) {

    /** Every command of the kind: the records of its sealed hierarchy. */
    List<Class<?>> commandTypes() {
        return leaves(commands).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Stream.of(type.getPermittedSubclasses()).flatMap(AggregateKind::leaves);
    }
}
