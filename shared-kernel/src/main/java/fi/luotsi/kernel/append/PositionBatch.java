package fi.luotsi.kernel.append;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Gives positions to one batch of events, in one transaction. An event may get one as soon as no running transaction can still
 * store another that belongs before it: that is, when its transaction id is below the lowest one running ({@code
 * pg_snapshot_xmin}), or is of an earlier epoch, whose transactions have all ended.
 */
public final class PositionBatch implements PositionAssigner {

    // Written so that only the few events after the mark are looked at, in their index, each with its position in that
    // one's index. Said with
    // "exists" and "not exists", whose order and limit PostgreSQL leaves out, it expects a third of all events there
    // and reads both tables whole.
    private static final String UNPLACED =
            " and (select p.position from event_position p where p.insert_id = e.insert_id) is null"
                    + " order by e.epoch, e.tx, e.insert_id limit ";
    private static final String PENDING = "select (select true from event e"
            + " where (e.epoch, e.tx) >= ((select epoch from sequencer), (select low from sequencer))" + UNPLACED
            + "1) is not null";
    // xmin is of a snapshot older than those of the next statements: transactions that ended before it are visible to
    // them
    private static final String LOCK = "select epoch, low::text, (select max(epoch) from epoch),"
            + " pg_snapshot_xmin(pg_current_snapshot())::text from sequencer for update skip locked";
    private static final String CANDIDATES = "select e.insert_id, e.aggregate_id, e.sequence, e.epoch, e.tx::text,"
            + " e.sequence = 0 or exists (select from event b join event_position p on p.insert_id = b.insert_id"
            + " where b.aggregate_id = e.aggregate_id and b.sequence = e.sequence - 1)"
            + " from event e where (e.epoch, e.tx) >= (?, ?::xid8) and (e.epoch < ? or e.tx < ?::xid8)" + UNPLACED
            + "?";
    private static final String ADVANCE = "update sequencer set position = position + ?,"
            + " recorded_at = greatest(recorded_at, clock_timestamp()), epoch = ?, low = ?::xid8";
    // leaf: SHA-256 of 0x00, position and microseconds of recorded_at as big-endian 64-bit integers, and the stored
    // bytes
    private static final String PLACE = "insert into event_position (position, insert_id, recorded_at, leaf)"
            + " select o.at, e.insert_id, s.recorded_at, sha256('\\x00'::bytea || int8send(o.at)"
            + " || int8send((extract(epoch from s.recorded_at) * 1000000)::bigint) || e.envelope)"
            + " from sequencer s cross join lateral (select n.insert_id, s.position - cardinality(?) + n.place as at"
            + " from unnest(?) with ordinality as n (insert_id, place)) o join event e on e.insert_id = o.insert_id";

    private final DataSource database;

    public PositionBatch(DataSource database) {
        this.database = database;
    }

    @Override
    public Outcome place(int limit) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (!pending(connection)) {
                return Outcome.NOTHING_NEW;
            }
            connection.setAutoCommit(false);
            try {
                Outcome outcome = locked(connection, limit);
                connection.commit();
                return outcome;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        }
    }

    private static Outcome locked(Connection connection, int limit) throws SQLException {
        Optional<Mark> mark = lock(connection);
        if (mark.isEmpty()) {
            return Outcome.NOT_YET;
        }
        List<Candidate> candidates = candidates(connection, mark.get(), limit);
        Ordering ordering = Ordering.of(candidates);
        if (!ordering.placed().isEmpty()) {
            Low low = low(mark.get(), candidates, ordering, limit);
            advance(connection, ordering.placed().size(), low);
            insert(connection, ordering.placed());
        }
        return new Outcome(ordering.placed().size(), true, candidates.size() == limit);
    }

    /** Every event before it that could be placed has been: so it stops at one held back, and at the end of a cut batch. */
    private static Low low(Mark mark, List<Candidate> candidates, Ordering ordering, int limit) {
        Stream<Candidate> unplaced = candidates.size() == limit
                ? Stream.concat(ordering.held().stream(), Stream.of(candidates.getLast()))
                : ordering.held().stream();
        return unplaced.map(candidate -> new Low(candidate.epoch(), candidate.tx()))
                .min(Low.ORDER)
                .orElse(new Low(mark.currentEpoch(), mark.xmin()));
    }

    private static boolean pending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static Optional<Mark> lock(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK);
                ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Mark(
                            new Low(row.getInt(1), Long.parseUnsignedLong(row.getString(2))),
                            row.getInt(3),
                            Long.parseUnsignedLong(row.getString(4))))
                    : Optional.empty();
        }
    }

    private static List<Candidate> candidates(Connection connection, Mark mark, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
            select.setInt(1, mark.low().epoch());
            select.setString(2, Long.toUnsignedString(mark.low().tx()));
            select.setInt(3, mark.currentEpoch());
            select.setString(4, Long.toUnsignedString(mark.xmin()));
            select.setInt(5, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Candidate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Candidate(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getLong(3),
                            rows.getInt(4),
                            Long.parseUnsignedLong(rows.getString(5)),
                            rows.getBoolean(6)));
                }
                return found;
            }
        }
    }

    private static void advance(Connection connection, int placed, Low low) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ADVANCE)) {
            update.setInt(1, placed);
            update.setInt(2, low.epoch());
            update.setString(3, Long.toUnsignedString(low.tx()));
            update.executeUpdate();
        }
    }

    private static void insert(Connection connection, List<Candidate> placed) throws SQLException {
        Array ids = connection.createArrayOf(
                "bigint", placed.stream().map(Candidate::insertId).toArray());
        try (PreparedStatement insert = connection.prepareStatement(PLACE)) {
            insert.setArray(1, ids);
            insert.setArray(2, ids);
            if (insert.executeUpdate() != placed.size()) {
                throw new SQLException("not every event of the batch got its position");
            }
        }
    }

    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private record Low(int epoch, long tx) {
        static final Comparator<Low> ORDER =
                Comparator.comparingInt(Low::epoch).thenComparing(Low::tx, Long::compareUnsigned);
    }

    private record Mark(Low low, int currentEpoch, long xmin) {}
}
