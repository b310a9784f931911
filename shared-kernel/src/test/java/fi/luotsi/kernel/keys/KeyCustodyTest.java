package fi.luotsi.kernel.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Old backups open with the key backup, and the key is kept in a file, a setting or a key service. */
class KeyCustodyTest extends SealedUnderOneKey {

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

    private Path written(List<String> lines) throws IOException {
        return Files.write(folder.resolve("changed.jsonl"), lines);
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
}
