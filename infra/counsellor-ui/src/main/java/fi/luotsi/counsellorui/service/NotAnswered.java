package fi.luotsi.counsellorui.service;

import java.util.List;

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
    private final List<String> allowed;

    NotAnswered(Why why, String told) {
        this(why, told, List.of());
    }

    NotAnswered(Why why, String told, List<String> allowed) {
        super(told);
        this.why = why;
        this.allowed = List.copyOf(allowed);
    }

    public Why why() {
        return why;
    }

    /** What the service would have taken instead of what it refused; nothing where it did not say. */
    public List<String> allowed() {
        return allowed;
    }
}
