package fi.luotsi.queryside.api.graphql;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * The text that a list is sorted and paged by: a moment of one width in UTC and the record's id, which makes each key unique. A document
 * holds it as a component, so that one criterion on one field finds the next page.
 */
public final class SortKey {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private SortKey() {}

    public static String of(Instant moment, UUID id) {
        return MOMENT.format(moment) + "/" + id;
    }

    /** The same with one digit before it, by which it is sorted first. */
    public static String ranked(int rank, Instant moment, UUID id) {
        return rank + of(moment, id);
    }
}
