package fi.luotsi.acceptance;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A PostgreSQL and a document store beside the programs, for copies that have them in common. */
final class SharedStores implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final MongoServer documents = documents(0);
    private final Gate documentsGate = new Gate(documents.getLocalAddress().getPort());

    SharedStores() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // off by default in this library, and then the program refuses to start on it
                    .setServerConfig("fsync", "on")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role county login password 'salainen'");
                statement.execute("create database county owner county");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static MongoServer documents(int port) {
        MongoServer documents = new MongoServer(new H2Backend(MVStore.open(null)));
        documents.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return documents;
    }

    StoreAddresses addresses() {
        return new StoreAddresses(
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/county",
                "county",
                "salainen",
                "mongodb://127.0.0.1:" + documentsGate.port() + "/county");
    }

    /** Closed, the document store is away for every program. */
    Gate documentsGate() {
        return documentsGate;
    }

    /** A copy with a data folder of its own, and the key that the copies have in common; it has only just been told to start. */
    Program launched(Path folder, String name, String... more) {
        return Program.launch(ProgramFiles.ahead(), folder.resolve(name), settings(folder, more));
    }

    private String[] settings(Path folder, String... more) {
        List<String> settings = new ArrayList<>(List.of(addresses().settings()));
        settings.add("--luotsi.keys.file=" + folder.resolve("shared-key.json"));
        settings.add("--luotsi.projections.guarded=true");
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    @Override
    public void close() {
        documentsGate.close();
        documents.shutdownNow();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
