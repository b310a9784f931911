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
        /** There is no such record that the person may see. */
        MISSING,
        /** Something in the address or the form is not what the service takes. */
        NOT_UNDERSTOOD,
        /** Too much is being asked at once. */
        BUSY,
        /** The service, or something that it needs, is away. */
        AWAY
    }

    private final Why why;
    private final String code;
    private final List<String> allowed;
    private final List<String> said;

    public NotAnswered(Why why, String told) {
        this(why, told, "", List.of(), List.of());
    }

    NotAnswered(Why why, String told, String code, List<String> allowed, List<String> said) {
        super(told);
        this.why = why;
        this.code = code;
        this.allowed = List.copyOf(allowed);
        this.said = List.copyOf(said);
    }

    public Why why() {
        return why;
    }

    /** The service's own word for it; empty where it said none. */
    public String code() {
        return code;
    }

    /** The service's sentences for people; nothing where it said none. */
    public List<String> said() {
        return said;
    }

    /** What the service would have taken instead of what it refused; nothing where it did not say. */
    public List<String> allowed() {
        return allowed;
    }
}
