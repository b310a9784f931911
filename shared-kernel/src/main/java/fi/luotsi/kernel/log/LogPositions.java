package fi.luotsi.kernel.log;

import fi.luotsi.kernel.proof.Hashing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rows of a log their positions and leaves, those of earlier programs too. A row may get one as soon as no running
 * transaction can still write another that belongs before it, as for events; and as a log has no aggregates to wait for, everything
 * up to the last one placed is placed.
 */
public final class LogPositions {

    // xmin is of a snapshot older than that of the next statement: transactions that ended before it are visible to
    // it
    private static final String LOCK = "select position, epoch, tx::text, id, (select max(epoch) from epoch),"
            + " pg_snapshot_xmin(pg_current_snapshot())::text from log_sequencer where log = ? for update skip locked";
    private static final String ADVANCE = "update log_sequencer set position = position + ?,"
            + " recorded_at = greatest(recorded_at, clock_timestamp()), epoch = ?, tx = ?::xid8, id = ? where log = ?"
            + " returning recorded_at";

    private final DataSource database;
    private final LogTable log;
    private final String pending;
    private final String next;
    private final String place;

    public LogPositions(DataSource database, LogTable log) {
        this.database = database;
        this.log = log;
        // of "exists" PostgreSQL leaves out order and limit, expects to find one at once, and reads the whole log
        this.pending = "select (select true from " + log.table() + " l where (l.epoch, l.tx, l." + log.id()
                + ") > (select epoch, tx, id from log_sequencer where log = ?) order by l.epoch, l.tx, l." + log.id()
                + " limit 1) is not null";
        this.next = "select l." + log.id() + ", l.epoch, l.tx::text, " + log.selected() + " from " + log.table()
                + " l where (l.epoch, l.tx, l." + log.id() + ") > (?, ?::xid8, ?) and (l.epoch < ? or l.tx < ?::xid8)"
                + " order by l.epoch, l.tx, l." + log.id() + " limit ?";
        this.place = "insert into " + log.positions() + " (position, " + log.id()
                + ", recorded_at, leaf) values (?, ?, ?, ?)";
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID id, int epoch, String tx, byte[] entry) {}

    private record Mark(long position, int epoch, String tx, UUID id, int currentEpoch, String xmin) {}

    /** Gives positions to at most {@code limit} rows and returns to how many; to none where another copy is at it. */
    public int place(int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!isPending(connection)) {
                return 0;
            }
            connection.setAutoCommit(false);
            try {
                int placed = locked(connection, limit);
                connection.commit();
                return placed;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private int locked(Connection connection, int limit) throws SQLException {
        Mark mark = lock(connection);
        if (mark == null) {
            return 0;
        }
        List<Row> rows = next(connection, mark, limit);
        if (!rows.isEmpty()) {
            insert(connection, rows, mark.position() + 1, advance(connection, rows));
        }
        return rows.size();
    }

    private boolean isPending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(pending)) {
            select.setString(1, log.table());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private @Nullable Mark lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setString(1, log.table());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Mark(
                                row.getLong(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getObject(4, UUID.class),
                                row.getInt(5),
                                row.getString(6))
                        : null;
            }
        }
    }

    private List<Row> next(Connection connection, Mark mark, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(next)) {
            select.setInt(1, mark.epoch());
            select.setString(2, mark.tx());
            select.setObject(3, mark.id());
            select.setInt(4, mark.currentEpoch());
            select.setString(5, mark.xmin());
            select.setInt(6, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Row(
                            rows.getObject(1, UUID.class), rows.getInt(2), rows.getString(3), log.entry(rows, 4)));
                }
                return found;
            }
        }
    }

    private Instant advance(Connection connection, List<Row> placed) throws SQLException {
        Row last = placed.getLast();
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setInt(1, placed.size());
            update.setInt(2, last.epoch());
            update.setString(3, last.tx());
            update.setObject(4, last.id());
            update.setString(5, log.table());
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private void insert(Connection connection, List<Row> rows, long first, Instant recordedAt) throws SQLException {
        Hashing hashing = new Hashing();
        long position = first;
        try (PreparedStatement insert = connection.prepareStatement(place)) {
            for (Row row : rows) {
                insert.setLong(1, position);
                insert.setObject(2, row.id());
                insert.setObject(3, recordedAt.atOffset(ZoneOffset.UTC));
                insert.setBytes(4, hashing.leaf(position, recordedAt, row.entry()));
                insert.addBatch();
                position++;
            }
            insert.executeBatch();
        }
    }
}
