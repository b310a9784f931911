package fi.luotsi.kernel.retention;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The rows of the use log and the disclosure log whose time is over (703/2023 §23 and annex: twelve years). A <i>part</i> is
 * proposed, confirmed, held and deleted as one: one unit's rows of one month of both logs, which lie under one key. Leaves and
 * positions stay, so every proof does.
 */
public final class DueLogs {

    /** The kind of record that a part is in a certificate. */
    public static final String KIND = "log";

    private static final RetentionClass KEPT = RetentionClass.of("logs");

    private static final String DUE = "select key_month, unit from use_log where used_at < ? and key_month < ?"
            + " union select key_month, unit from disclosure_log where key_month < ? order by 1, 2 limit ?";

    /** Only rows that a trigger lets go: the leaf tells how old a row is, whatever the row says. */
    private static final String DELETE_USES = "delete from use_log l using use_position p where p.use_id = l.use_id"
            + " and l.used_at >= ? and l.used_at < ? and l.key_month = ? and l.unit = ?"
            + " and p.recorded_at < now() - interval '12 years'";

    private static final String DELETE_DISCLOSURES = "delete from disclosure_log l using disclosure_position p"
            + " where p.disclosure_id = l.disclosure_id and l.key_month = ? and l.unit = ?"
            + " and p.recorded_at < now() - interval '12 years'";

    /** A month's key is of every unit: it goes with the last row. */
    private static final String DELETE_KEY = "delete from log_key k where k.month = ? and not exists (select from"
            + " use_log where used_at >= ? and used_at < ? and key_month = k.month) and not exists (select from"
            + " disclosure_log where key_month = k.month)";

    private DueLogs() {}

    /** A part whose time is over. */
    public record Due(UUID record, String unit) {}

    private record Part(LocalDate month, String unit) {

        OffsetDateTime from() {
            return start(month);
        }

        OffsetDateTime until() {
            return start(month.plusMonths(1));
        }

        private static OffsetDateTime start(LocalDate day) {
            return day.atStartOfDay(FinnishTime.ZONE).toOffsetDateTime();
        }
    }

    /** The parts that are due and in no proposal yet, the oldest first, at most so many. */
    public static List<Due> notProposed(Connection connection, LocalDate today, int limit) throws SQLException {
        for (Part part : due(connection, today, limit)) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into log_part (record, month, unit) values (?, ?, ?) on conflict do nothing")) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, part.month());
                insert.setString(3, part.unit());
                insert.executeUpdate();
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select record, unit from log_part l"
                + " where not exists (select from destruction_record r where r.record = l.record)"
                + " order by month, unit limit ?")) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Due> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Due(rows.getObject(1, UUID.class), rows.getString(2)));
                }
                return found;
            }
        }
    }

    /** Whether the time of a part is over; false too where there is no such part. */
    public static boolean isDue(Connection connection, UUID record, LocalDate today) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from log_part where record = ? and month < ?")) {
            select.setObject(1, record);
            select.setObject(2, firstKept(today));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Deletes a part's rows, and the month's key when no other part is left under it.
     *
     * @return how many keys are gone
     */
    public static int delete(Connection connection, UUID record) throws SQLException {
        Part part = taken(connection, record);
        try (PreparedStatement uses = connection.prepareStatement(DELETE_USES);
                PreparedStatement disclosures = connection.prepareStatement(DELETE_DISCLOSURES);
                PreparedStatement key = connection.prepareStatement(DELETE_KEY)) {
            uses.setObject(1, part.from());
            uses.setObject(2, part.until());
            uses.setObject(3, part.month());
            uses.setString(4, part.unit());
            uses.executeUpdate();
            disclosures.setObject(1, part.month());
            disclosures.setString(2, part.unit());
            disclosures.executeUpdate();
            key.setObject(1, part.month());
            key.setObject(2, part.from());
            key.setObject(3, part.until());
            return key.executeUpdate();
        }
    }

    private static Part taken(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from log_part where record = ? returning month, unit")) {
            delete.setObject(1, record);
            try (ResultSet row = delete.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("no part of the logs is the record " + record);
                }
                return new Part(row.getObject(1, LocalDate.class), row.getString(2));
            }
        }
    }

    private static List<Part> due(Connection connection, LocalDate today, int limit) throws SQLException {
        LocalDate firstKept = firstKept(today);
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, Part.start(firstKept));
            select.setObject(2, firstKept);
            select.setObject(3, firstKept);
            select.setInt(4, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Part> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Part(rows.getObject(1, LocalDate.class), rows.getString(2)));
                }
                return found;
            }
        }
    }

    /** The first month of which a row is still kept: it goes when the time of its last day is over. */
    private static LocalDate firstKept(LocalDate today) {
        return today.minus(KEPT.kept()).withDayOfMonth(1);
    }
}
