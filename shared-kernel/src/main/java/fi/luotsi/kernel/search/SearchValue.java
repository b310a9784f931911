package fi.luotsi.kernel.search;

/**
 * A value by which a client is found. It is never stored: its keyed token is.
 *
 * @param kind keeps a name from meeting an address
 */
public record SearchValue(Kind kind, String value) {

    /** The kinds, as the rows of {@code client_search} name them. */
    public enum Kind {
        /** The whole name, family name first; of a person with one name that name alone. */
        NAME("name"),
        /** A family name or half of it, with one of the given names. */
        PART("part"),
        /** The same two of a name that the client had before. */
        FORMER("former"),
        /** A name, half of a family name or one of the given names, with the birth date. */
        BIRTH("birth"),
        /** The same of a family name that the client had before. */
        FORMER_BIRTH("former-birth"),
        ADDRESS("address");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }
    }

    @Override
    public String toString() {
        return "SearchValue[" + kind.stored + "]";
    }
}
