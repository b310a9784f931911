package fi.luotsi.queryside.authorization;

/** The use log cannot be written, so no client data leaves. */
public final class UseLogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UseLogUnavailable(Throwable cause) {
        super("the use log cannot be written", cause);
    }
}
