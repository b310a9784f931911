package fi.luotsi.kernel.casework;

/** An event by which somebody outside learnt of what is recorded: a disclosure, a notice, a letter. They have learnt it for good. */
public interface TellsOutside {

    /** Whether this one told anybody. */
    default boolean tellsOutside() {
        return true;
    }
}
