package fi.luotsi.counsellorui.service;

/** The service gave no answer that a page can be made of. */
public final class NotAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Why {
        /** The sign-in has ended, or is not taken. */
        SIGN_IN,
        /** The person has no right to it. */
        DENIED,
        /** The service, or something that it needs, is away. */
        AWAY
    }

    private final Why why;

    NotAnswered(Why why, String told) {
        super(told);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
