package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Refusal;
import java.util.List;

/**
 * An aggregate's state: an immutable record with no more than the next decision needs. An absent value is {@code Optional} and not
 * {@code @Nullable}: the mutation tester cannot reload a record with annotated components, and counts each of its mutants as found
 * without having run a test.
 *
 * @param <C> its commands
 * @param <E> its events
 * @param <S> itself
 */
public interface Decider<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> {

    /**
     * The events that carry the command out; none when it changes nothing. Pure: time comes from the circumstances.
     *
     * @throws fi.luotsi.kernel.command.Refused with every reason that can be told at once
     */
    List<E> decide(C command, CommandContext context, OtherAggregates others);

    /** The state after the event. Only assigns, and never needs a sealed value. */
    S evolve(E event);

    /**
     * Whether these events could have followed from the other state as well: what they went by is the same in both.
     *
     * @param following without notes, which go by nothing
     */
    default boolean isSameFor(List<E> following, S other) {
        return following.isEmpty() || equals(other);
    }

    /** What may not be said in words of the record, as where it tells of nobody. */
    default List<Refusal> findings(String path, String text) {
        return List.of();
    }
}
