package fi.luotsi.kernel.casework;

/**
 * An event that its own actor may take back as a slip, for a few minutes, while nobody has acted on it. A disclosure, a letter, a
 * decision, or anything else that others go by at once, is none.
 */
public interface Undoable {

    /** Whether this one is such: what told somebody outside is not. */
    default boolean canBeUndone() {
        return true;
    }
}
