package fi.luotsi.kernel.casework;

/** A command by which a person takes back what their last command did to the record. */
public interface Undo {

    /** The version that the command led to: no other is taken back by mistake. */
    Integer version();

    /**
     * The event by which it is done.
     *
     * @param first sequence number of the first event that is taken back
     * @param gone that event
     */
    CaseworkEvent undone(long first, CaseworkEvent gone);
}
