package fi.luotsi.counsellorui.signin;

/** Addresses by which people sign in and out. */
public final class SignInPaths {

    /** The registration's id follows. */
    static final String SIGN_IN = "/sign-in";

    static final String SIGNED_IN = "/signed-in/";

    /** Where a person begins to sign in. */
    public static final String BEGIN = SIGN_IN + "/" + IssuerRegistration.ID;

    /** Where a person signs out, by a form. */
    public static final String OUT = "/sign-out";

    /** Where the issuer says that somebody has signed out there. */
    static final String BACK_CHANNEL = "/signed-out-at-issuer";

    private SignInPaths() {}
}
