package fi.luotsi.standalone.startup;

/** The exit status when the program ends. */
public final class ExitStatus {

    /** The program did what it was asked. */
    public static final int DONE = 0;

    /** A fault of the program itself; the log has the whole story. */
    public static final int FAULT = 1;

    /** The command line cannot be understood. */
    public static final int USAGE = 2;

    /** The request cannot be carried out as things stand; one sentence on the error stream says why, and what to do. */
    public static final int REFUSED = 3;

    /** The embedded archive died and could not be started again. */
    public static final int ARCHIVE_LOST = 4;

    /** An export was broken off; one sentence on the error stream says where to go on. */
    public static final int INCOMPLETE = 5;

    private ExitStatus() {}
}
