package fi.luotsi.kernel.archive;

/**
 * The archive is of an early program that left no rows beside its events, and never was at work. Its message is one sentence for the
 * person who starts the program.
 */
public final class OutdatedArchive extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutdatedArchive(Throwable cause) {
        super(
                "The archive was begun by an early version of Luotsi, which kept no retention days, and this one cannot go on"
                        + " with it: use another data folder or another database.",
                cause);
    }
}
