package fi.luotsi.kernel.log;

import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.proof.CompactRange;
import fi.luotsi.kernel.proof.InclusionPaths;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.PublicKeyLine;
import fi.luotsi.kernel.proof.SigningKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The signed checkpoints of the three logs. Each goes on from the range of the one before, so that signed entries are never read
 * again, and cannot be signed in another form.
 */
public final class Checkpoints {

    private static final int FETCHED = 5_000;
    private static final String COLUMNS = "select position, log, size, made_at, note from checkpoint";

    private final DataSource database;
    private final SigningKey key;
    private final InstantSource clock;

    public Checkpoints(DataSource database, SigningKey key, InstantSource clock) {
        this.database = database;
        this.key = key;
        this.clock = clock;
    }

    /** The public keys with which checkpoints are checked, one a log. */
    public List<PublicKeyLine> keys() {
        return key.publicKeys();
    }

    /**
     * Signs a checkpoint of every log that has grown since its last one, and returns them.
     *
     * @throws IllegalStateException when a leaf of a log is missing: then nothing is signed
     */
    public List<SignedCheckpoint> sign() {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<SignedCheckpoint> signed = new ArrayList<>();
                lock(connection);
                for (ProofLog log : ProofLog.values()) {
                    sign(connection, log, signed);
                }
                connection.commit();
                return signed;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("no checkpoint can be signed", e);
        }
    }

    /** The last one of each log that has any. */
    public List<SignedCheckpoint> latest() {
        return read(COLUMNS + " where position in (select max(position) from checkpoint group by log) order by log");
    }

    /** Those from a position on, at most {@code limit}. */
    public List<SignedCheckpoint> from(long position, int limit) {
        return read(COLUMNS + " where position >= ? order by position limit ?", position, limit);
    }

    /** The last position given, or -1. */
    public long head() {
        List<SignedCheckpoint> latest = latest();
        return latest.stream().mapToLong(SignedCheckpoint::position).max().orElse(-1);
    }

    /**
     * Proves that entries are in the tree of a log's last checkpoint.
     *
     * @param positions of entries that it covers
     * @throws IllegalStateException when the log has no checkpoint, or none that covers them
     */
    public Inclusions inclusions(ProofLog log, Collection<Long> positions) {
        SignedCheckpoint last = latest().stream()
                .filter(checkpoint -> checkpoint.log() == log)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is signed of the log of " + log.id()));
        InclusionPaths paths = new InclusionPaths(positions);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                eachLeaf(connection, log, 0, last.size(), paths::append);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a log cannot be read", e);
        }
        return new Inclusions(last, paths.end());
    }

    private void sign(Connection connection, ProofLog log, List<SignedCheckpoint> signed) throws SQLException {
        CompactRange range = last(connection, log);
        long size = size(connection, log);
        if (size <= range.size()) {
            return;
        }
        eachLeaf(connection, log, range.size(), size, range::append);
        Instant now = clock.instant();
        String note = key.sign(log, size, range.root()).note();
        signed.add(new SignedCheckpoint(insert(connection, log, range, now, note), log, size, now, note));
    }

    /** Copies that sign at once would each see the other's last one too late. */
    private static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            AdvisoryLock.CHECKPOINTS.awaitInTransaction(statement);
        }
    }

    private static CompactRange last(Connection connection, ProofLog log) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select size, range from checkpoint where log = ? order by size desc limit 1")) {
            select.setString(1, log.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? CompactRange.of(row.getLong(1), row.getBytes(2)) : new CompactRange();
            }
        }
    }

    private static long size(Connection connection, ProofLog log) throws SQLException {
        String position =
                switch (log) {
                    case EVENTS -> "select position + 1 from sequencer";
                    case USES -> "select position + 1 from log_sequencer where log = '" + LogTable.USES.table() + "'";
                    case DISCLOSURES ->
                        "select position + 1 from log_sequencer where log = '" + LogTable.DISCLOSURES.table() + "'";
                };
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(position)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** The leaves from one position until before another, each of which has to be there. */
    private static void eachLeaf(Connection connection, ProofLog log, long from, long until, Consumer<byte[]> take)
            throws SQLException {
        String table =
                switch (log) {
                    case EVENTS -> "event_position";
                    case USES -> LogTable.USES.positions();
                    case DISCLOSURES -> LogTable.DISCLOSURES.positions();
                };
        try (PreparedStatement select = connection.prepareStatement(
                "select position, leaf from " + table + " where position >= ? and position < ? order by position")) {
            select.setFetchSize(FETCHED);
            select.setLong(1, from);
            select.setLong(2, until);
            long next = from;
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && rows.getLong(1) == next) {
                    take.accept(rows.getBytes(2));
                    next++;
                }
            }
            if (next != until) {
                throw new IllegalStateException("the log of " + log.id() + " has no entry at position " + next);
            }
        }
    }

    private static long insert(Connection connection, ProofLog log, CompactRange range, Instant now, String note)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into checkpoint (position, log, size,"
                + " made_at, note, range) select coalesce(max(position) + 1, 0), ?, ?, ?, ?, ? from checkpoint"
                + " returning position")) {
            insert.setString(1, log.id());
            insert.setLong(2, range.size());
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setString(4, note);
            insert.setBytes(5, range.bytes());
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<SignedCheckpoint> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) {
                select.setObject(at + 1, values[at]);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<SignedCheckpoint> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new SignedCheckpoint(
                            rows.getLong(1),
                            ProofLog.named(rows.getString(2)),
                            rows.getLong(3),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(5)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the checkpoints cannot be read", e);
        }
    }
}
