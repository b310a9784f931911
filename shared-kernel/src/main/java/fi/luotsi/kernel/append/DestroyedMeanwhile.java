package fi.luotsi.kernel.append;

/** Events were to be recorded in a record that has been destroyed. */
public final class DestroyedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DestroyedMeanwhile() {
        super("the record was destroyed first");
    }
}
