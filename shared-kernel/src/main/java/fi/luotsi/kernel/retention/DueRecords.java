package fi.luotsi.kernel.retention;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The records whose time is over (703/2023 §24). A chain of referrals is one record in this: it goes when the last of it may. A
 * contact stays as long as an episode that was opened from it; a client's basic data as long as anything of their matters.
 */
public final class DueRecords {

    /** The kinds of record that are of a client's matters, by the classes that they are kept in. */
    private static final String OF_MATTERS = RetentionClass.all().stream()
            .filter(kept -> kept.from().isOfMatter())
            .flatMap(kept -> kept.records().stream())
            .distinct()
            .map(kind -> "'" + kind + "'")
            .collect(Collectors.joining(", "));

    /** Of the row {@code k} of a record's own key, with today twice: its last day was before. */
    private static final String IS_DUE = "k.key_id = k.aggregate_id and k.expires_on < ?"
            + " and (k.record <> 'client' or not exists (select from data_key o where o.subject = k.key_id"
            + " and o.record in (" + OF_MATTERS + ")))"
            + " and (k.record not in ('contact', 'referral') or not exists (select from data_key o"
            + " where o.part_of = case k.record when 'contact' then k.key_id else k.part_of end"
            + " and (o.expires_on is null or o.expires_on >= ?)))";

    private DueRecords() {}

    /**
     * A record whose time is over.
     *
     * @param whole the first referral of a chain; else the record itself
     * @param envelope of its first event
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Due(UUID record, UUID whole, String retentionClass, byte[] envelope) {}

    /** The records that are due and in no proposal yet, the longest due first, at most so many. */
    public static List<Due> notProposed(Connection connection, LocalDate today, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select k.key_id,"
                + " case k.record when 'referral' then coalesce(k.part_of, k.key_id) else k.key_id end,"
                + " k.retention_class, e.envelope from data_key k"
                + " join event e on e.aggregate_id = k.key_id and e.sequence = 0 and e.envelope is not null where "
                + IS_DUE + " and not exists (select from destruction_record r where r.record = k.key_id)"
                + " order by k.expires_on, 2, k.key_id limit ?")) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Due> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Due(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getBytes(4)));
                }
                return found;
            }
        }
    }

    /** Whether the record's time is over; false too where there is no such record. */
    public static boolean isDue(Connection connection, UUID record, LocalDate today) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from data_key k where k.key_id = ? and " + IS_DUE)) {
            select.setObject(1, record);
            select.setObject(2, today);
            select.setObject(3, today);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
