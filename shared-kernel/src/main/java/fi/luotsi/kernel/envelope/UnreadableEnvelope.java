package fi.luotsi.kernel.envelope;

/** Stored bytes are not an envelope that this program knows. The message never holds a stored value. */
public final class UnreadableEnvelope extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEnvelope(String message) {
        super(message);
    }
}
