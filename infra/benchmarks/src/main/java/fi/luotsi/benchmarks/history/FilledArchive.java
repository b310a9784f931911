package fi.luotsi.benchmarks.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** An archive of a PostgreSQL of its own that holds a long history, as if all of it had been recorded there. */
public final class FilledArchive implements AutoCloseable {

    private static final int AT_ONCE = 1_000;

    private static final String EVENTS = "insert into event (insert_id, event_id, aggregate_id, sequence, name, epoch,"
            + " envelope) overriding system value select place, id, aggregate, sequence, name, 0, envelope"
            + " from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bigint[], ?::text[], ?::bytea[])"
            + " as told (place, id, aggregate, sequence, name, envelope)";

    private static final String PLACES = "insert into event_position (position, insert_id, recorded_at, leaf)"
            + " select place - 1, place, recorded_at, leaf from unnest(?::bigint[], ?::timestamptz[], ?::bytea[])"
            + " as told (place, recorded_at, leaf)";

    private final HikariDataSource database;
    private final String version;

    public FilledArchive(LongHistory history) throws SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(TestDatabase.create().connections());
        pool.setMaximumPoolSize(4);
        this.database = new HikariDataSource(pool);
        ArchiveSchema.apply(database);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<StoredEvent> some = new ArrayList<>(AT_ONCE);
            history.tell(event -> {
                some.add(event);
                if (some.size() == AT_ONCE || event.position() == history.size() - 1) {
                    insert(connection, some);
                    some.clear();
                }
            });
            statement.execute("update sequencer set position = (select max(position) from event_position),"
                    + " recorded_at = (select max(recorded_at) from event_position), low = pg_current_xact_id()");
            statement.execute("vacuum analyze event, event_position");
            this.version = connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** Read as the program reads it. */
    public Archive archive() {
        return new Archive(database, new EnvelopeCodec());
    }

    /** Of the server. */
    public String version() {
        return version;
    }

    @Override
    public void close() {
        database.close();
    }

    private static void insert(Connection connection, List<StoredEvent> some) {
        try (PreparedStatement events = connection.prepareStatement(EVENTS);
                PreparedStatement places = connection.prepareStatement(PLACES)) {
            Arrays given = new Arrays(connection, some);
            given.set(events, 1, "bigint", FilledArchive::place);
            given.set(events, 2, "uuid", StoredEvent::id);
            given.set(events, 3, "uuid", StoredEvent::aggregate);
            given.set(events, 4, "bigint", StoredEvent::sequence);
            given.set(events, 5, "text", StoredEvent::name);
            given.setBytes(events, 6, StoredEvent::envelope);
            events.executeUpdate();
            given.set(places, 1, "bigint", FilledArchive::place);
            given.set(places, 2, "text", event -> event.recordedAt().toString());
            given.setBytes(places, 3, StoredEvent::leaf);
            places.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a history cannot be stored", e);
        }
    }

    private static Long place(StoredEvent event) {
        return event.position() + 1;
    }

    /** A column of some events as an array. */
    private record Arrays(Connection connection, List<StoredEvent> events) {

        void set(PreparedStatement statement, int parameter, String type, Function<StoredEvent, Object> value)
                throws SQLException {
            statement.setArray(
                    parameter,
                    connection.createArrayOf(type, events.stream().map(value).toArray()));
        }

        void setBytes(PreparedStatement statement, int parameter, Function<StoredEvent, byte[]> value)
                throws SQLException {
            statement.setArray(
                    parameter,
                    connection.createArrayOf("bytea", events.stream().map(value).toArray(byte[][]::new)));
        }
    }
}
