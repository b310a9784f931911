package fi.luotsi.kernel.database;

/** The archive's database does not answer. */
public final class ArchiveUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArchiveUnavailable(String message) {
        super(message);
    }

    public ArchiveUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
