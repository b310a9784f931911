package fi.luotsi.queryside.api.graphql;

import java.util.function.Function;

/** The schema's {@code ListOrder}, of lists that have no other order than that of time. */
public enum ListOrder {
    NEWEST_FIRST,
    OLDEST_FIRST;

    /** This order by a key of documents. */
    public <D> Sorting<D> by(String field, Function<D, String> key) {
        return this == NEWEST_FIRST ? Sorting.descending(field, key) : Sorting.ascending(field, key);
    }
}
