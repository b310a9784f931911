package fi.luotsi.queryside.projection;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.Ids;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An archive of its own in a real PostgreSQL that all tests share. Events get their positions as they are appended. */
public final class ArchiveFixture implements AutoCloseable {

    static final EnvelopeCodec CODEC = new EnvelopeCodec();
    private static final Instant START = Instant.parse("2026-03-02T07:00:00.000001Z");

    private final HikariDataSource database;
    private final Map<UUID, Long> sequences = new HashMap<>();
    private long head = Archive.START;

    public ArchiveFixture() {
        String name = "archive_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database = new HikariDataSource();
        database.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        database.setMaximumPoolSize(8);
        database.setMinimumIdle(1);
        ArchiveSchema.apply(database);
    }

    public HikariDataSource database() {
        return database;
    }

    public Archive archive() {
        return new Archive(database, CODEC);
    }

    public long head() {
        return head;
    }

    List<Recorded> all() {
        return archive().after(Archive.START, Integer.MAX_VALUE);
    }

    public void append(CaseworkEvent... events) {
        append(List.of(events));
    }

    /** In one transaction, in this order. */
    synchronized void append(Collection<? extends CaseworkEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement event = connection.prepareStatement(
                        "insert into event (event_id, aggregate_id, sequence, name, epoch, envelope) values (?, ?, ?, ?, 0, ?)");
                PreparedStatement position = connection.prepareStatement(
                        "insert into event_position select ?, insert_id, ?, '\\x00' from event where event_id = ?");
                PreparedStatement sequencer =
                        connection.prepareStatement("update sequencer set position = ?, recorded_at = ?")) {
            connection.setAutoCommit(false);
            OffsetDateTime at = null;
            for (CaseworkEvent each : events) {
                long sequence = sequences.merge(each.aggregateId(), 0L, (was, _) -> was + 1);
                at = START.plusSeconds(++head).atOffset(ZoneOffset.UTC);
                Envelope envelope =
                        new Envelope(Ids.next(), each.aggregateId(), sequence, metadata(at.toInstant()), each);
                event.setObject(1, envelope.id());
                event.setObject(2, envelope.aggregate());
                event.setLong(3, sequence);
                event.setString(4, CODEC.storedName(each));
                event.setBytes(5, CODEC.encode(envelope, (_, plain, _) -> plain));
                event.addBatch();
                position.setLong(1, head);
                position.setObject(2, at);
                position.setObject(3, envelope.id());
                position.addBatch();
                MatterRows.write(connection, envelope);
            }
            event.executeBatch();
            position.executeBatch();
            sequencer.setLong(1, head);
            sequencer.setObject(2, at);
            sequencer.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static Metadata metadata(Instant at) {
        return new Metadata(
                new Actor(Ids.next(), "adviser", "tampere-keskusta"),
                "advice-and-guidance",
                "gdpr-6-1-c",
                "service-guidance",
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                at,
                at,
                Ids.next(),
                Ids.next());
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
