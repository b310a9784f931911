package fi.luotsi.queryside.authorization;

/** The role has no right to the operation, or the right has ended. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Denied(String operation) {
        super(operation);
    }
}
