package fi.luotsi.kernel.append;

import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.envelope.Seal;
import fi.luotsi.kernel.undo.Standing;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the event table. */
public final class EventRows {

    private static final String INSERT = "insert into event (event_id, aggregate_id, sequence, name, epoch, envelope)"
            + " values (?, ?, ?, ?, (select max(epoch) from epoch), ?)";

    private final EnvelopeCodec codec;

    public EventRows(EnvelopeCodec codec) {
        this.codec = codec;
    }

    void insert(Connection connection, List<Envelope> fresh, Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Envelope envelope : fresh) {
                insert.setObject(1, envelope.id());
                insert.setObject(2, envelope.aggregate());
                insert.setLong(3, envelope.sequence());
                insert.setString(4, codec.storedName(envelope.event()));
                insert.setBytes(5, codec.encode(envelope, seal));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All stored events of an aggregate from a sequence number on, whether they have a position yet or not; none where they were destroyed. */
    public List<Envelope> ofAggregate(Connection connection, UUID aggregate, long first) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select envelope from event where aggregate_id = ? and sequence >= ? and envelope is not null"
                        + " order by sequence")) {
            select.setObject(1, aggregate);
            select.setLong(2, first);
            try (ResultSet rows = select.executeQuery()) {
                List<Envelope> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(codec.decode(rows.getBytes(1)));
                }
                return found;
            }
        }
    }

    /** Those of an aggregate's stored events that stand. */
    public List<Envelope> standing(Connection connection, UUID aggregate) throws SQLException {
        return Standing.of(ofAggregate(connection, aggregate, 0));
    }

    /** The sequence number of the aggregate's last stored event; empty where it has none. */
    public Optional<Long> lastSequence(Connection connection, UUID aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select sequence from event where aggregate_id = ? order by sequence desc limit 1")) {
            select.setObject(1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }
}
