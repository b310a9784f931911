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
import java.util.Objects;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL and a document store beside the programs, for copies that have them in common. */
final class SharedStores implements AutoCloseable {

    private final @Nullable SmallDisk disk;
    private EmbeddedPostgres postgres;
    private final MongoServer documents = documents(0);
    private final Gate documentsGate = new Gate(documents.getLocalAddress().getPort());

    SharedStores() {
        this(null);
    }

    /** @param disk where PostgreSQL keeps its data; null for a place of its own */
    SharedStores(@Nullable SmallDisk disk) {
        this.disk = disk;
        try {
            postgres = postgres(0).start();
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

    /** @param port 0 for any */
    private EmbeddedPostgres.Builder postgres(int port) {
        EmbeddedPostgres.Builder postgres = EmbeddedPostgres.builder()
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                // off by default in this library, and then the program refuses to start on it
                .setServerConfig("fsync", "on");
        if (disk != null) {
            postgres.setDataDirectory(disk.folder().resolve("archive"))
                    .setCleanDataDirectory(false)
                    .setServerConfig("max_wal_size", "64MB");
        }
        return postgres;
    }

    /** Clears the disk, and starts PostgreSQL where it has given up, as whoever runs it does. */
    void makeRoom() {
        Objects.requireNonNull(disk).makeRoom();
        int port = postgres.getPort();
        try (Connection _ = postgres.getPostgresDatabase().getConnection()) {
            // it goes on
        } catch (SQLException gone) {
            try {
                postgres.close();
                postgres = postgres(port).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
