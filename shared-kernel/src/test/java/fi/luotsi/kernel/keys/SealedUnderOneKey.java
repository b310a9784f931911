package fi.luotsi.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Values that are sealed under data keys, which are wrapped under one key-encryption key. */
abstract class SealedUnderOneKey {

    private static final byte[] HERE = AssociatedData.of("a place", 1);

    @TempDir
    Path folder;

    final DataSource database = archive();
    Path file;
    KeyEncryptionKey outer;
    private final AtomicLong ticks = new AtomicLong();
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(ticks.incrementAndGet());
    final Map<UUID, byte[]> sealed = new HashMap<>();

    @BeforeEach
    @SuppressWarnings("NullAway.Init")
    void seal_a_few_values() throws SQLException {
        file = folder.resolve("key.json");
        outer = KeyFile.open(file, database);
        DataKeys keys = new DataKeys(database, outer);
        Map<UUID, byte[]> wrapped = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            UUID id = UUID.randomUUID();
            DataKey key = DataKey.random();
            wrapped.put(id, keys.wrapped(id, key));
            sealed.put(id, key.seal(("Väinö " + i).getBytes(UTF_8), HERE));
        }
        try (Connection connection = database.getConnection()) {
            insert(connection, wrapped);
            new LogKeys(outer).ofMonth(connection, LocalDate.of(2026, 1, 1));
        }
    }

    void refused(Path backUp, String why) {
        assertThatThrownBy(() -> KeyBackUp.restore(backUp, database, outer))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining(why);
    }

    KeyCustody custody(KeyEncryptionKey key) {
        return new KeyCustody(database, key, folder.resolve("back-ups"), clock);
    }

    void allOpen(KeyEncryptionKey key) {
        Map<UUID, DataKey> keys = new DataKeys(database, key).load(sealed.keySet());
        assertThat(keys).hasSize(sealed.size());
        sealed.forEach(
                (id, value) -> assertThat(Objects.requireNonNull(keys.get(id)).open(value, HERE))
                        .asString(UTF_8)
                        .startsWith("Väinö "));
    }

    static void insert(DataSource database, KeyEncryptionKey outer, UUID id, DataKey key) throws SQLException {
        byte[] wrapped = new DataKeys(database, outer).wrapped(id, key);
        try (Connection connection = database.getConnection()) {
            insert(connection, Map.of(id, wrapped));
        }
    }

    static void insert(Connection connection, Map<UUID, byte[]> wrapped) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into data_key (key_id, wrapped, record,"
                + " aggregate_id, retention_class) values (?, ?, 'contact', ?, 'contact-anonymous')")) {
            connection.setAutoCommit(false);
            for (Map.Entry<UUID, byte[]> row : wrapped.entrySet()) {
                insert.setObject(1, row.getKey());
                insert.setBytes(2, row.getValue());
                insert.setObject(3, row.getKey());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    static DataSource archive() {
        DataSource database = TestDatabase.create().connections();
        ArchiveSchema.apply(database);
        return database;
    }
}
