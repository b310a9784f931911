package fi.luotsi.auditor;

/** The exit status for the shell. */
final class ExitStatus {

    /** Every log is whole and unchanged as far as it is signed. */
    static final int SOUND = 0;

    /** A log was changed. */
    static final int WRONG = 1;

    /** The command line cannot be understood. */
    static final int USAGE = 2;

    /** A file cannot be read, or is none of those that are asked for. */
    static final int REFUSED = 3;

    /** Nothing wrong was found, but of a log nothing is signed: so nothing is proved of it. */
    static final int UNPROVED = 4;

    private ExitStatus() {}

    /** The status of two checks: a wrong log counts more than one that is not proved. */
    static int worse(int one, int other) {
        return one == WRONG || other == WRONG ? WRONG : Math.max(one, other);
    }
}
