package fi.luotsi.changes;

/** The kinds of file that a change touches. */
enum FileKind {
    /** Words in three languages, and codes with their labels. */
    LABELS,
    /** Written by {@code ./luotsi approve}: stored forms, the approved schema, generated documents. */
    APPROVALS,
    TESTS,
    /** Files that somebody has to write. */
    FILES;

    /** The kind of a file, by its path from the root with slashes. */
    static FileKind of(String path) {
        if (path.contains("/approved/") || path.contains("/approved.") || path.startsWith("infra/docs/")) {
            return APPROVALS;
        }
        if (path.contains("/src/test/")) {
            return TESTS;
        }
        boolean rules = path.matches(".*/(rules|rights|policies|purposes|classes)\\.csv");
        return path.contains("/src/main/resources/") && path.endsWith(".csv") && !rules ? LABELS : FILES;
    }
}
