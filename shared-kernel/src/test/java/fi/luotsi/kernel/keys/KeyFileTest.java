package fi.luotsi.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file and the database whose keys lie wrapped under it belong together. */
class KeyFileTest {

    @TempDir
    private Path folder;

    private final DataSource database = archive();
    private Path file = Path.of("");

    @BeforeEach
    void name_the_file() {
        file = folder.resolve("keys").resolve("key-encryption-key.json");
    }

    @Test
    void a_new_database_gets_a_new_file_in_a_new_folder() {
        KeyFile.open(file, database);

        assertThat(file).isNotEmptyFile();
    }

    @Test
    void a_second_start_opens_what_the_first_one_wrapped() {
        byte[] before =
                LookupKeys.current(database, KeyFile.open(file, database)).token("name", "virtanen");

        assertThat(LookupKeys.current(database, KeyFile.open(file, database)).token("name", "virtanen"))
                .isEqualTo(before);
    }

    @Test
    void copies_that_start_at_once_make_one_file() {
        Set<String> tokens = Set.copyOf(Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> LookupKeys.current(database, KeyFile.open(file, database))
                                .token("name", "virtanen")))
                .limit(8)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(token -> new String(token, UTF_8))
                .toList());

        assertThat(tokens).hasSize(1);
    }

    @Test
    void a_missing_file_is_not_replaced_where_keys_are_stored() throws IOException {
        KeyFile.open(file, database);
        Files.delete(file);

        refused("is missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void a_file_of_another_database_is_refused() throws IOException {
        KeyFile.open(file, database);
        Path other = folder.resolve("other.json");
        KeyFile.open(other, archive());
        Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);

        refused("opens no key of this database");
    }

    @Test
    void a_file_cut_short_is_refused_and_left_as_it_is() throws IOException {
        KeyFile.open(file, database);
        String whole = Files.readString(file);
        for (String damaged : new String[] {
            "",
            whole.substring(0, whole.length() / 2),
            "\u0000".repeat(whole.length()),
            "{}",
            whole.replace("ENABLED", "DESTROYED")
        }) {
            Files.writeString(file, damaged);

            refused("is damaged or cannot be read");
            assertThat(file).hasContent(damaged);
        }
    }

    @Test
    void an_empty_database_takes_over_a_file_that_is_there() {
        KeyEncryptionKey before = KeyFile.open(file, archive());
        byte[] wrapped = DataKey.random().wrapped(before, AssociatedData.of("data-key", 1));

        KeyEncryptionKey same = KeyFile.open(file, database);

        assertThat(DataKey.unwrapped(same, wrapped, AssociatedData.of("data-key", 1)))
                .isNotNull();
    }

    private void refused(String why) {
        assertThatThrownBy(() -> KeyFile.open(file, database))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(why)
                .hasMessageEndingWith("can be opened.");
    }

    private static DataSource archive() {
        DataSource database = TestDatabase.create().connections();
        ArchiveSchema.apply(database);
        return database;
    }
}
