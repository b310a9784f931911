package fi.luotsi.kernel.command;

/**
 * Nobody told how a command ended that had been sent to another copy of the program: it was carried out or not. Sending it again with
 * the same id is safe.
 */
public final class CommandUnanswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CommandUnanswered(Throwable lost) {
        super("no answer came to a command that was sent", lost);
    }
}
