package fi.luotsi.queryside.oversight.reporting;

/**
 * Numbers of a row, or of all.
 *
 * @param topics raised in the contacts
 * @param derived contacts of which a value that the report goes by was not asked
 */
record Count(long contacts, long topics, long derived) {

    static final Count NONE = new Count(0, 0, 0);

    Count plus(Count other) {
        return new Count(contacts + other.contacts, topics + other.topics, derived + other.derived);
    }
}
