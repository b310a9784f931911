package fi.luotsi.testdatabase;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * An empty database of its own, on a server that all tests of one JVM share and that ends with it. The server syncs what it
 * acknowledges, as in production; the library's own default does not.
 *
 * @param name the database
 */
public record TestDatabase(String name) {

    public static final String USER = "postgres";
    private static final AtomicInteger CREATED = new AtomicInteger();

    public static TestDatabase create() {
        TestDatabase database = new TestDatabase("test_" + CREATED.incrementAndGet());
        execute("create database " + database.name());
        return database;
    }

    /** For JDBC; the user is {@link #USER} and needs no password. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl(USER, name);
    }

    /** A new connection each time. */
    public PGSimpleDataSource connections() {
        PGSimpleDataSource connections = new PGSimpleDataSource();
        connections.setUrl(url());
        return connections;
    }

    /** Lets nobody in, and ends the sessions there are, until {@link #comeBack}. */
    public void goAway() {
        execute("alter database " + name + " with allow_connections false");
        execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + name + "'");
    }

    public void comeBack() {
        execute("alter database " + name + " with allow_connections true");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setPGStartupWait(Duration.ofMinutes(1))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
