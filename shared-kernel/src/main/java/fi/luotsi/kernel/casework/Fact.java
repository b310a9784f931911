package fi.luotsi.kernel.casework;

/**
 * A command whose event repeats its content. The decision adds nothing to it, so a command without a rule needs no code on the
 * command side.
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
