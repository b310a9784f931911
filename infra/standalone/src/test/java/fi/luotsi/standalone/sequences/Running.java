package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.queryside.projection.ProjectionStatus;
import fi.luotsi.standalone.LuotsiApplication;
import graphql.schema.GraphQLSchema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;

/** The whole program in this process, on stores of its own, without demonstration data. */
final class Running implements AutoCloseable {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final ConfigurableApplicationContext program;

    private Running(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** @param programs where the database's programs are kept for the next start */
    static Running start(Path folder, Path programs) {
        return new Running(LuotsiApplication.program(lost -> {
                    throw new IllegalStateException(lost);
                })
                .run(
                        "--server.port=0",
                        "--luotsi.data=" + folder.resolve("data"),
                        "--luotsi.archive.programs=" + programs,
                        "--spring.profiles.active=demo",
                        "--luotsi.demo.contacts=0",
                        // a few people play the work of a county
                        "--luotsi.work.at-once=30",
                        "--luotsi.work.cost-per-second=1000000000",
                        "--logging.level.root=warn"));
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(program.getEnvironment().getProperty("local.server.port")));
    }

    GraphQLSchema schema() {
        return program.getBean(GraphQlSource.class).schema();
    }

    Archive archive() {
        return program.getBean(Archive.class);
    }

    ProjectionEngine projections() {
        return program.getBean(ProjectionEngine.class);
    }

    /** Waits until the program has taken the steps that are its own, and shows all that is stored. */
    void settled() {
        long until = System.nanoTime() + SOON.toNanos();
        long head;
        do {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("%d contacts are not settled, %d events have no position"
                        .formatted(count("unsettled"), count("event") - count("event_position")));
            }
            LockSupport.parkNanos(1_000_000);
            head = archive().head();
        } while (count("unsettled") > 0 || count("event") > head + 1 || !awaits(head));
    }

    private boolean awaits(long head) {
        if (!projections().awaitCaughtUp(head, SOON)) {
            throw new IllegalStateException(
                    "the documents do not catch up: " + projections().status());
        }
        return archive().head() == head;
    }

    /** A place in the events before which everything is shown; for {@link #writtenSince}. */
    long mark() {
        long shown = projections().status().stream()
                .mapToLong(ProjectionStatus::position)
                .min()
                .orElseThrow();
        return read("select coalesce(max(insert_id), 0) from event_position where position <= " + shown, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    /** How often something was written to each record since then, whether it is shown yet or not. */
    Map<String, Integer> writtenSince(long mark) {
        return read("select aggregate_id, count(*) from event where insert_id > " + mark + " group by 1", rows -> {
            Map<String, Integer> written = new HashMap<>();
            while (rows.next()) {
                written.put(rows.getString(1), rows.getInt(2));
            }
            return written;
        });
    }

    private long count(String table) {
        return read("select count(*) from " + table, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    private <T> T read(String sql, Rows<T> reading) {
        try (Connection connection = program.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reading.of(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Rows<T> {
        T of(ResultSet rows) throws SQLException;
    }

    @Override
    public void close() {
        program.close();
    }
}
