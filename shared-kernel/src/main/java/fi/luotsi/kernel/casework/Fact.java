package fi.luotsi.kernel.casework;

/**
 * A command whose event repeats what it says, whatever rules stand in front of it. The decision adds nothing to it, so that a command
 * without a rule needs no word on the command side.
 *
 * @param <E> the aggregate's events
 */
public interface Fact<E extends CaseworkEvent> {

    /**
     * The command, recorded as it was said.
     *
     * @throws NullPointerException where something is missing that a rule of the aggregate asks for
     */
    E event();
}
