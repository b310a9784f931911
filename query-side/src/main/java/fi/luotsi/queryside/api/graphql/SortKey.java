package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The text that a list is sorted and paged by: a moment of one width in UTC and the record's id, which makes each key unique. A document
 * holds it as a component, so that one criterion on one field finds the next page.
 */
public final class SortKey {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM =
            Pattern.compile("\\d?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z/[0-9a-f-]{36}");

    private SortKey() {}

    public static String of(Instant moment, UUID id) {
        return MOMENT.format(moment) + "/" + id;
    }

    /** The same with one digit before it, by which it is sorted first. */
    public static String ranked(int rank, Instant moment, UUID id) {
        return rank + of(moment, id);
    }

    /**
     * The key inside a cursor.
     *
     * @throws Refused when the cursor is not one of ours
     */
    public static String decode(String cursor) {
        String key = Connection.decode(cursor);
        if (!FORM.matcher(key).matches()) {
            throw new Refused(RefusalCode.INVALID.name(), "after");
        }
        return key;
    }
}
