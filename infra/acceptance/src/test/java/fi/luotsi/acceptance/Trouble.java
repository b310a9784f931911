package fi.luotsi.acceptance;

/** What can happen to copies of the program that work together. */
enum Trouble {
    /** {@code kill -9} of one; the other works on. */
    ONE_KILLED,
    /** {@code kill -9} of both, one right after the other. */
    BOTH_KILLED,
    /** The document store does not answer. */
    DOCUMENTS_AWAY,
    /** The disk of the PostgreSQL that they share has no room. */
    DISK_FULL,
    /** The bus between them does not answer. */
    BUS_AWAY
}
