package fi.luotsi.kernel.log;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads a log in the order of its positions. A row without one is not there yet for anyone who reads here. */
public final class LogRows {

    private final DataSource database;
    private final LogTable log;

    public LogRows(DataSource database, LogTable log) {
        this.database = database;
        this.log = log;
    }

    /** The rows from a position on, at most {@code limit}. */
    public List<LogRow> rows(long from, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select p.position, p.recorded_at, p.leaf, p."
                        + log.id() + ", l." + log.id() + " is not null, " + log.selected() + " from " + log.positions()
                        + " p left join " + log.table() + " l on l." + log.id() + " = p." + log.id()
                        + " where p.position >= ? order by p.position limit ?")) {
            select.setLong(1, from);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<LogRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new LogRow(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getBytes(3),
                            rows.getObject(4, UUID.class),
                            rows.getBoolean(5) ? log.entry(rows, 6) : null));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be read", e);
        }
    }

    /** The rows of these ids that have a position, in its order. */
    public List<LogRow> of(Collection<UUID> ids) {
        List<Long> positions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select position from " + log.positions()
                        + " where " + log.id() + " = any (?) order by position")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be read", e);
        }
        return positions.stream()
                .flatMap(position -> rows(position, 1).stream())
                .toList();
    }

    /** The last position given, or -1. */
    public long head() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select position from log_sequencer where log = ?")) {
            select.setString(1, log.table());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be read", e);
        }
    }
}
