package fi.luotsi.kernel.command;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.util.List;

/**
 * Why a command was not carried out, as it travels from the copy that decided to the copy that asked: without a stack trace, and
 * without the words of any exception, which might quote a personal value.
 *
 * @param refusals of a {@link Kind#REFUSED} one; empty for the others
 */
public record CommandFailure(Kind kind, List<Refusal> refusals) {

    /** The ways in which a command fails. */
    public enum Kind {
        /** Nothing was stored. */
        REFUSED,
        /** It was stored or not, and sending it again with the same id is safe. */
        ARCHIVE_UNAVAILABLE,
        /** A fault of the program, whose place is in the log of the copy that decided. */
        FAULT
    }

    public CommandFailure {
        refusals = List.copyOf(refusals);
    }

    public CommandFailure(Kind kind) {
        this(kind, List.of());
    }

    public static CommandFailure refused(List<Refusal> refusals) {
        return new CommandFailure(Kind.REFUSED, refusals);
    }

    /** The same failure, as who asked meets it. */
    public RuntimeException asException() {
        return switch (kind) {
            case REFUSED -> new Refused(refusals);
            case ARCHIVE_UNAVAILABLE -> new ArchiveUnavailable("the command's transaction failed");
            case FAULT -> new IllegalStateException("a command met a fault: the log of who decided tells its place");
        };
    }
}
