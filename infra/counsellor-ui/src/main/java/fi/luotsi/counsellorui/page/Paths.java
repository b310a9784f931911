package fi.luotsi.counsellorui.page;

/** Addresses of pages. They name nobody. */
public final class Paths {

    public static final String START = "/";
    public static final String MY_DAY = "/my-day";

    /** What pages load; the file's name follows. */
    public static final String ASSETS = "/desk/";

    /** For programmers: GraphiQL, the schema and the reference. */
    public static final String DEVELOPERS = "/developers";

    private Paths() {}
}
