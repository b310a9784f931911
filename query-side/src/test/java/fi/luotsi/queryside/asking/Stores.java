package fi.luotsi.queryside.asking;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** A real PostgreSQL and the embedded document store, as long as the tests run. */
public final class Stores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = newName();
        TestPropertyValues.of(
                        "spring.datasource.url=" + newDatabase(name),
                        // documents are of one archive
                        "spring.mongodb.uri=mongodb://127.0.0.1:"
                                + Servers.MONGO.getLocalAddress().getPort() + "/" + name,
                        // most records of tests are of long ago; those about recency are of longer ago still
                        "luotsi.access.recent=3650d",
                        "luotsi.data=" + Servers.FOLDER,
                        "luotsi.recording.patience=300ms")
                .applyTo(context);
    }

    /** The address of a database that nobody else uses. */
    public static String newDatabase() {
        return newDatabase(newName());
    }

    private static String newName() {
        return "query_side_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String newDatabase(String name) {
        try (Connection connection = Servers.POSTGRES.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Servers.POSTGRES.getJdbcUrl("postgres", name);
    }

    private static final class Servers {

        private static final Path FOLDER = folder();
        private static final EmbeddedPostgres POSTGRES = postgres();
        private static final MongoServer MONGO = mongo();

        private static Path folder() {
            try {
                return Files.createTempDirectory("stores");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres postgres() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static MongoServer mongo() {
            H2Backend backend = new H2Backend(FOLDER.resolve("documents.mv").toString());
            backend.version(ServerVersion.MONGO_5_0);
            MongoServer server = new MongoServer(backend);
            server.bind();
            return server;
        }
    }
}
