package fi.luotsi.counsellorui.page;

import java.util.List;

/** Addresses of pages. They name nobody: a record stands in them by its id, and what was searched for in none. */
public final class Paths {

    public static final String START = "/";
    public static final String MY_DAY = "/my-day";
    public static final String CONTACTS = "/contacts";
    public static final String NEW_CONTACT = "/contacts/new";
    public static final String CLIENTS = "/clients";
    public static final String FIND = "/clients/find";
    public static final String EPISODES = "/episodes";
    public static final String REFERRALS = "/referrals";
    public static final String REQUESTS = "/requests";
    public static final String UNIT = "/unit";
    public static final String NUMBERS = "/numbers";
    public static final String AUDIT = "/audit";
    public static final String CARE = "/care";
    public static final String ACTING = "/acting";
    public static final String HELP = "/help";
    public static final String ACCESSIBILITY = "/accessibility";
    public static final String FEEDBACK = "/accessibility/feedback";
    public static final String FEEDBACK_GIVEN = "/accessibility/given";
    public static final String PRIVACY = "/privacy";
    public static final String ABOUT = "/about";

    /** What waits on a device. */
    public static final String DRAFTS = "/drafts";

    /** The key of the drafts, for who is signed in. */
    public static final String DRAFT_KEY = DRAFTS + "/key";

    /** Empty forms, which a browser keeps for when there is no connection; the form's own address follows. */
    public static final String KEPT = "/kept";

    /** Loaded by a browser for all of our addresses, because it lies beside them. */
    public static final String WORKER = "/worker.js";

    /** Asked for by who is still there; it answers nothing. */
    public static final String STAY = "/acting/stay";

    /** Tells of changes in lists, as long as a page shows them. */
    public static final String LIVE = "/live";

    /** What somebody does to a record; the mutation's name follows. */
    public static final String ACTIONS = "/actions/";

    /** After an action's address: undoes what was done. */
    public static final String UNDO = "/undo";

    /** Files of the service's; what follows is told by who links there. */
    public static final String DOWNLOADS = "/downloads/";

    /** What pages load; the file's name follows. */
    public static final String ASSETS = "/desk/";

    /** For programmers: GraphiQL, the schema and the reference. */
    public static final String DEVELOPERS = "/developers";

    private static final List<String> SIGNED_IN = List.of(
            MY_DAY,
            CONTACTS,
            CLIENTS,
            EPISODES,
            REFERRALS,
            REQUESTS,
            UNIT,
            NUMBERS,
            AUDIT,
            CARE,
            ACTING,
            LIVE,
            "/actions",
            "/downloads",
            DRAFT_KEY,
            KEPT);

    private Paths() {}

    /** Patterns of the pages that only those see who are signed in. */
    public static String[] signedIn() {
        return SIGNED_IN.stream()
                .flatMap(path -> List.of(path, path + "/**").stream())
                .toArray(String[]::new);
    }

    /** Patterns of what is open to everybody. */
    public static String[] open() {
        return new String[] {START, HELP, ACCESSIBILITY, FEEDBACK_GIVEN, PRIVACY, ABOUT, DRAFTS, WORKER, ASSETS + "**"};
    }

    /** Whether it is a page of ours, so that a person may be led there. */
    public static boolean isOurs(String path) {
        return SIGNED_IN.stream()
                .anyMatch(own -> path.equals(own) || path.startsWith(own + "/") || path.startsWith(own + "?"));
    }
}
