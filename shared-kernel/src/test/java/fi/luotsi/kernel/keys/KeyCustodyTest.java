package fi.luotsi.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key-encryption key is rotated without rewriting anything that was sealed, and old backups open with the key backup. */
class KeyCustodyTest {

    private static final byte[] HERE = AssociatedData.of("a place", 1);

    @TempDir
    private Path folder;

    private final DataSource database = archive();
    private Path file;
    private KeyEncryptionKey outer;
    private final AtomicLong ticks = new AtomicLong();
    private final InstantSource clock = () -> Instant.EPOCH.plusSeconds(ticks.incrementAndGet());
    private final Map<UUID, byte[]> sealed = new HashMap<>();

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

    @Test
    void everything_opens_under_the_new_key_and_nothing_under_the_old_one() throws Exception {
        Path before = Files.copy(file, folder.resolve("before.json"));
        byte[] token = LookupKeys.current(database, outer).token("name", "virtanen");
        AtomicLong told = new AtomicLong();

        assertThat(new KeyRotation(database, outer).rotate(told::set)).isTrue();

        assertThat(told).hasValue(2_502);
        assertThat(outer.size()).isEqualTo(1);
        assertThat(Files.mismatch(file, before)).isNotNegative();
        allOpen(outer);
        allOpen(KeyFile.open(file, database));
        assertThat(LookupKeys.current(database, outer).token("name", "virtanen"))
                .isEqualTo(token);
        KeyEncryptionKey old = KeyEncryptionKey.read(before);
        assertThatThrownBy(() -> new DataKeys(database, old).load(sealed.keySet()))
                .isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> KeyFile.open(before, database))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("luotsi.keys.restore");
    }

    @Test
    void another_copy_of_the_program_goes_on_with_the_new_key() throws Exception {
        KeyEncryptionKey copys = KeyFile.open(file, database);

        new KeyRotation(database, outer).rotate(keys -> {});

        allOpen(copys);
        UUID id = UUID.randomUUID();
        insert(database, copys, id, DataKey.random());
        assertThat(new DataKeys(database, outer).load(List.of(id))).containsKey(id);
    }

    @Test
    void a_key_wrapped_under_the_old_one_is_not_stored_any_more() throws Exception {
        KeyEncryptionKey stale = KeyEncryptionKey.read(Files.copy(file, folder.resolve("stale.json")));

        new KeyRotation(database, outer).rotate(keys -> {});

        assertThatThrownBy(() -> insert(database, stale, UUID.randomUUID(), DataKey.random()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("about to be destroyed");
    }

    @Test
    void keys_made_while_it_runs_are_not_lost() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<UUID>>> writers = Stream.generate(() -> pool.submit(() -> {
                        List<UUID> made = new ArrayList<>();
                        while (!over.get()) {
                            UUID id = UUID.randomUUID();
                            try {
                                insert(database, outer, id, DataKey.random());
                                made.add(id);
                            } catch (SQLException e) {
                                // wrapped at the last moment of the old key: refused, and not acknowledged
                                assertThat(e.getMessage()).contains("about to be destroyed");
                            }
                        }
                        return made;
                    }))
                    .limit(4)
                    .toList();
            for (int i = 0; i < 5; i++) {
                assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isTrue();
            }
            over.set(true);
            for (Future<List<UUID>> writer : writers) {
                List<UUID> made = writer.get(20, TimeUnit.SECONDS);
                assertThat(made).isNotEmpty();
                assertThat(new DataKeys(database, outer).load(made)).hasSameSizeAs(made);
            }
        }
        allOpen(outer);
    }

    @Test
    void a_rotation_that_was_killed_anywhere_is_ended_by_the_next() throws Exception {
        for (int killedAfter : new int[] {1_000, 2_000, 2_501, 2_502}) {
            assertThatThrownBy(() -> new KeyRotation(database, outer).rotate(keys -> {
                        if (keys >= killedAfter) {
                            throw new IllegalStateException("killed");
                        }
                    }))
                    .hasMessage("killed");
            assertThat(outer.size()).isEqualTo(2);
            allOpen(KeyFile.open(file, database));

            KeyCustody next = custody(KeyFile.open(file, database));
            next.resume();
            await(() -> !next.status().rotating());

            assertThat(next.status().remaining()).isZero();
            assertThat(next.status().failed()).isFalse();
            assertThat(outer.size()).isEqualTo(1);
            allOpen(outer);
        }
    }

    @Test
    void two_rotations_at_once_are_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<Boolean> first = pool.submit(() -> new KeyRotation(database, outer).rotate(keys -> {
                begun.countDown();
                waitFor(tried);
            }));
            waitFor(begun);

            assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isFalse();

            tried.countDown();
            assertThat(first.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void a_checkpoint_that_is_being_signed_does_not_stop_a_rotation() throws Exception {
        try (Connection signing = database.getConnection();
                Statement statement = signing.createStatement()) {
            signing.setAutoCommit(false);
            AdvisoryLock.CHECKPOINTS.awaitInTransaction(statement);

            assertThat(new KeyRotation(database, outer).rotate(keys -> {})).isTrue();

            signing.rollback();
        }
    }

    @Test
    void an_old_backup_of_the_database_opens_with_the_key_backup_and_forgets_what_was_destroyed_since()
            throws Exception {
        Map<UUID, byte[]> backedUp = rows();
        byte[] lookup = lookupRow();
        UUID destroyed = sealed.keySet().iterator().next();
        execute("delete from data_key where key_id = '" + destroyed + "'");
        KeyCustody custody = custody(outer);
        Path useless = folder.resolve("back-ups").resolve(custody.backUp());
        custody.rotate();
        await(() -> !custody.status().rotating());
        Path backUp =
                folder.resolve("back-ups").resolve(custody.status().backUps().getLast());
        assertThat(useless).doesNotExist();

        restoreRows(backedUp, lookup);
        assertThatThrownBy(() -> KeyFile.open(file, database)).isInstanceOf(DamagedKeyFile.class);
        KeyBackUp.Restored restored = KeyBackUp.restore(backUp, database, KeyEncryptionKey.read(file));

        assertThat(restored).isEqualTo(new KeyBackUp.Restored(2_500, 1));
        KeyEncryptionKey now = KeyFile.open(file, database);
        assertThat(new DataKeys(database, now).load(List.of(destroyed))).isEmpty();
        sealed.remove(destroyed);
        allOpen(now);
        insert(database, now, UUID.randomUUID(), DataKey.random());
    }

    @Test
    void a_key_backup_that_is_damaged_or_anothers_changes_nothing() throws Exception {
        KeyCustody custody = custody(outer);
        Path backUp = folder.resolve("back-ups").resolve(custody.backUp());
        List<String> lines = Files.readAllLines(backUp);
        Map<UUID, byte[]> before = rows();

        refused(folder.resolve("none.jsonl"), "is missing or damaged");
        refused(written(lines.subList(0, lines.size() - 1)), "is cut short");
        refused(
                written(Stream.concat(lines.stream().limit(5), lines.stream().skip(6))
                        .toList()),
                "is cut short");
        refused(
                written(lines.stream()
                        .map(line -> line.replaceFirst("\"wrapped\":\"(.{20}).", "\"wrapped\":\"$1/"))
                        .toList()),
                "is damaged");
        new KeyRotation(database, outer).rotate(keys -> {});
        refused(backUp, "is not wrapped under the key in use");

        assertThat(rows()).hasSameSizeAs(before);
        allOpen(outer);
    }

    @Test
    void a_key_given_by_a_setting_is_taken_up_when_a_newer_one_is_put_before_it() throws Exception {
        String one = Files.readString(file);
        KeyEncryptionKey given = KeyFile.open(KeysetStorage.given(one), database);
        allOpen(given);
        assertThat(custody(given).status().changeable()).isFalse();

        Path elsewhere = folder.resolve("elsewhere.json");
        Files.copy(file, elsewhere, StandardCopyOption.REPLACE_EXISTING);
        KeyEncryptionKey.read(elsewhere).addPrimary();
        KeyEncryptionKey both = KeyFile.open(KeysetStorage.given(Files.readString(elsewhere)), database);
        KeyCustody custody = custody(both);
        custody.resume();
        await(() -> !custody.status().rotating());

        assertThat(custody.status().remaining()).isZero();
        KeyEncryptionKey.read(elsewhere).dropOthers();
        allOpen(KeyFile.open(KeysetStorage.given(Files.readString(elsewhere)), database));
        assertThatThrownBy(() -> KeyFile.open(KeysetStorage.given("{}"), archive()))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("luotsi.keys.value");
    }

    @Test
    void a_file_under_a_key_service_opens_through_it_only() throws Exception {
        Path wrapped = folder.resolve("wrapped.json");
        KeysetStorage place = KeysetStorage.file(wrapped, TestKeyService.ADDRESS);
        DataSource another = archive();

        KeyEncryptionKey key = KeyFile.open(place, another);
        new KeyRotation(another, key).rotate(keys -> {});

        assertThat(LookupKeys.current(another, KeyFile.open(place, another))).isNotNull();
        assertThat(Files.readString(wrapped)).contains("encryptedKeyset");
        assertThatThrownBy(() -> KeyFile.open(wrapped, another)).isInstanceOf(DamagedKeyFile.class);
        assertThatThrownBy(() -> KeysetStorage.file(wrapped, "unknown-kms://nowhere"))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("luotsi.keys.service");
    }

    private void refused(Path backUp, String why) {
        assertThatThrownBy(() -> KeyBackUp.restore(backUp, database, outer))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining(why);
    }

    private Path written(List<String> lines) throws IOException {
        return Files.write(folder.resolve("changed.jsonl"), lines);
    }

    private KeyCustody custody(KeyEncryptionKey key) {
        return new KeyCustody(database, key, folder.resolve("back-ups"), clock);
    }

    private void allOpen(KeyEncryptionKey key) {
        Map<UUID, DataKey> keys = new DataKeys(database, key).load(sealed.keySet());
        assertThat(keys).hasSize(sealed.size());
        sealed.forEach(
                (id, value) -> assertThat(Objects.requireNonNull(keys.get(id)).open(value, HERE))
                        .asString(UTF_8)
                        .startsWith("Väinö "));
    }

    private Map<UUID, byte[]> rows() throws SQLException {
        Map<UUID, byte[]> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select key_id, wrapped from data_key")) {
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getBytes(2));
            }
        }
        return found;
    }

    private byte[] lookupRow() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select wrapped from lookup_key")) {
            row.next();
            return row.getBytes(1);
        }
    }

    /** As a backup from before the rotation brings them back. */
    private void restoreRows(Map<UUID, byte[]> rows, byte[] lookupRow) throws SQLException {
        execute("delete from key_encryption", "delete from data_key", "delete from log_key");
        try (Connection connection = database.getConnection();
                PreparedStatement lookup = connection.prepareStatement("update lookup_key set wrapped = ?")) {
            lookup.setBytes(1, lookupRow);
            lookup.executeUpdate();
            insert(connection, rows);
        }
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void insert(DataSource database, KeyEncryptionKey outer, UUID id, DataKey key) throws SQLException {
        byte[] wrapped = new DataKeys(database, outer).wrapped(id, key);
        try (Connection connection = database.getConnection()) {
            insert(connection, Map.of(id, wrapped));
        }
    }

    private static void insert(Connection connection, Map<UUID, byte[]> wrapped) throws SQLException {
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

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static DataSource archive() {
        DataSource database = TestDatabase.create().connections();
        ArchiveSchema.apply(database);
        return database;
    }
}
