package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the archive in position order. An event without a position is not seen yet, and a destroyed one only in {@link #rows}. */
public final class Archive {

    /** The position before the first event. */
    public static final long START = -1;

    private static final String COLUMNS = "select p.position, p.recorded_at, e.envelope from event_position p"
            + " join event e on e.insert_id = p.insert_id and e.envelope is not null";

    private final DataSource database;
    private final EnvelopeCodec codec;

    public Archive(DataSource database, EnvelopeCodec codec) {
        this.database = database;
        this.codec = codec;
    }

    /** The events after a position, at most {@code limit}. */
    public List<Recorded> after(long position, int limit) {
        return read(COLUMNS + " where p.position > ? order by p.position limit ?", select -> {
            select.setLong(1, position);
            select.setInt(2, limit);
        });
    }

    /** The events after a position whose stored name starts so, as {@code referral.}; at most {@code limit}. */
    public List<Recorded> after(long position, int limit, String namePrefix) {
        return read(COLUMNS + " where p.position > ? and e.name like ? order by p.position limit ?", select -> {
            select.setLong(1, position);
            select.setString(2, namePrefix + "%");
            select.setInt(3, limit);
        });
    }

    /** All events of one aggregate that have a position. */
    public List<Recorded> ofAggregate(UUID aggregate) {
        return read(
                COLUMNS + " where e.aggregate_id = ? order by e.sequence", select -> select.setObject(1, aggregate));
    }

    /** The events of some aggregates whose stored name starts so, as {@code client.}; each aggregate's in their order. */
    public List<Recorded> ofAggregates(Collection<UUID> aggregates, String namePrefix) {
        return aggregates.isEmpty()
                ? List.of()
                : read(
                        COLUMNS
                                + " where e.aggregate_id = any (?) and e.name like ? order by e.aggregate_id, e.sequence",
                        select -> {
                            select.setObject(1, aggregates.toArray(UUID[]::new));
                            select.setString(2, namePrefix + "%");
                        });
    }

    /** The first event of an aggregate, as soon as it is committed: rights are decided by it, and must not wait for a position. */
    public Optional<Envelope> beginning(UUID aggregate) {
        return committed(aggregate, 0).stream().findFirst();
    }

    /** The stored name of the first event of each of these aggregates, as soon as it is committed; none of a destroyed one. */
    public Map<UUID, String> firstNames(Collection<UUID> aggregates) {
        if (aggregates.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select aggregate_id, name from event"
                        + " where aggregate_id = any (?) and sequence = 0 and envelope is not null")) {
            select.setObject(1, aggregates.toArray(UUID[]::new));
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, String> found = new HashMap<>();
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    /** All events of one aggregate, as soon as they are committed; likewise for rights. */
    public List<Envelope> committed(UUID aggregate) {
        return committed(aggregate, Long.MAX_VALUE);
    }

    /** Whether an event of another record that came after the aggregate's of that sequence number names it. */
    public boolean isNamedSince(UUID aggregate, long sequence) {
        try (Connection connection = database.getConnection()) {
            return NamedSince.by(connection, aggregate, sequence);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    private List<Envelope> committed(UUID aggregate, long last) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select envelope from event where aggregate_id = ? and sequence <= ?"
                                + " and envelope is not null order by sequence")) {
            select.setObject(1, aggregate);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                List<Envelope> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(codec.decode(rows.getBytes(1)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    /** The stored rows from a position on, at most {@code limit}, none of them decoded; one whose event is gone has its leaf. */
    public List<StoredRow> rows(long from, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select p.position, p.recorded_at, p.leaf, e.name,"
                                + " e.event_id, e.aggregate_id, e.sequence, e.envelope from event_position p"
                                + " left join event e on e.insert_id = p.insert_id"
                                + " where p.position >= ? order by p.position limit ?")) {
            select.setLong(1, from);
            select.setInt(2, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<StoredRow> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new StoredRow(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            rows.getBytes(3),
                            rows.getString(4),
                            rows.getObject(5, UUID.class),
                            rows.getObject(6, UUID.class),
                            rows.getLong(7),
                            rows.getBytes(8)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    /** The last position given, or {@link #START}. */
    public long head() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select position from sequencer");
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : START;
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    private List<Recorded> read(String sql, Parameters parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            parameters.set(select);
            try (ResultSet rows = select.executeQuery()) {
                List<Recorded> found = new ArrayList<>();
                while (rows.next()) {
                    byte[] bytes = rows.getBytes(3);
                    found.add(new Recorded(
                            rows.getLong(1),
                            rows.getObject(2, OffsetDateTime.class).toInstant(),
                            bytes,
                            codec.decode(bytes)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the archive cannot be read", e);
        }
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
