package fi.luotsi.kernel.keys;

/** Something sealed does not open: another key, another place, or altered bytes. */
public final class WrongKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongKey(String message, Throwable cause) {
        super(message, cause);
    }
}
