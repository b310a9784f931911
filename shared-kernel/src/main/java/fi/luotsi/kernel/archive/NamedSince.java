package fi.luotsi.kernel.archive;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Whether somebody has acted on what a record says: whether an event of another record names it. Ids stand in an event's open part, so any
 * event that there will ever be is found. Few events come after one that is a few minutes old, and no others are looked at.
 */
public final class NamedSince {

    private static final String SQL = "select exists (select from event o where o.insert_id >"
            + " (select insert_id from event where aggregate_id = ? and sequence = ?)"
            + " and o.aggregate_id <> ? and o.envelope is not null and position(? in o.envelope) > 0)";

    private NamedSince() {}

    /** Whether one that was stored after the record's event of that sequence number names the record. */
    public static boolean by(Connection connection, UUID record, long sequence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setObject(1, record);
            select.setLong(2, sequence);
            select.setObject(3, record);
            select.setBytes(4, record.toString().getBytes(StandardCharsets.UTF_8));
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Lets no decision look at the record until the transaction ends, once those that have looked are stored. */
    public static void holdAlone(Connection connection, UUID record) throws SQLException {
        lock(connection, record, "pg_advisory_xact_lock");
    }

    /** Lets nobody take anything of the record back until the transaction ends: a decision goes by it. */
    public static void hold(Connection connection, UUID record) throws SQLException {
        lock(connection, record, "pg_advisory_xact_lock_shared");
    }

    /** Two records with one lock wait for each other now and then, and nothing else. */
    private static void lock(Connection connection, UUID record, String function) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select " + function + "(?)")) {
            // apart from the numbers of AdvisoryLock, which are small
            lock.setLong(1, (record.getMostSignificantBits() ^ record.getLeastSignificantBits()) | Long.MIN_VALUE);
            lock.executeQuery().close();
        }
    }
}
