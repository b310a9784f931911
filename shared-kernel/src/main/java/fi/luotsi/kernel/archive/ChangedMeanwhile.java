package fi.luotsi.kernel.archive;

/** Another record, by whose state a command was decided, has changed before the command was stored: it has to be decided anew. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile() {
        super("a record that the command was decided by has changed");
    }
}
