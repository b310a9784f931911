package fi.luotsi.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

    private static final byte[] HERE = AssociatedData.of("data-key", UUID.randomUUID());
    private static final byte[] ELSEWHERE = AssociatedData.of("data-key", UUID.randomUUID());

    private static final byte[] MESSAGE = "Väinö".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void a_key_wrapped_before_a_restart_opens_after_it() throws Exception {
        Path file = folder.resolve("key-encryption-key.json");
        DataKey key = DataKey.random();
        byte[] wrapped = key.wrapped(KeyEncryptionKey.create(file), HERE);
        byte[] sealed = key.seal("Väinö".getBytes(UTF_8), HERE);

        DataKey again = DataKey.unwrapped(KeyEncryptionKey.read(file), wrapped, HERE);

        assertThat(again.open(sealed, HERE)).asString(UTF_8).isEqualTo("Väinö");
    }

    @Test
    void only_its_owner_may_read_the_key_file() throws Exception {
        Path file = folder.resolve("key-encryption-key.json");
        KeyEncryptionKey.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_damaged_key_file_is_told_in_one_sentence() throws Exception {
        Path file = folder.resolve("key-encryption-key.json");
        KeyEncryptionKey.create(file);
        Files.writeString(file, Files.readString(file).substring(40));

        assertThatThrownBy(() -> KeyEncryptionKey.read(file))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("damaged")
                .hasMessageEndingWith("can be opened.");
    }

    @Test
    void a_missing_key_file_is_told_in_one_sentence() {
        assertThatThrownBy(() -> KeyEncryptionKey.read(folder.resolve("none.json")))
                .isInstanceOf(DamagedKeyFile.class)
                .hasMessageContaining("is missing");
    }

    @Test
    void a_wrapped_key_does_not_open_in_another_place_or_under_another_key() throws Exception {
        KeyEncryptionKey outer = KeyEncryptionKey.create(folder.resolve("one.json"));
        KeyEncryptionKey other = KeyEncryptionKey.create(folder.resolve("two.json"));
        byte[] wrapped = DataKey.random().wrapped(outer, HERE);

        assertThatThrownBy(() -> DataKey.unwrapped(outer, wrapped, ELSEWHERE)).isInstanceOf(WrongKey.class);
        assertThatThrownBy(() -> DataKey.unwrapped(other, wrapped, HERE)).isInstanceOf(WrongKey.class);
    }

    @Test
    void a_sealed_value_does_not_open_when_moved_or_altered() {
        DataKey key = DataKey.random();
        byte[] sealed = key.seal("x".getBytes(UTF_8), HERE);

        assertThatThrownBy(() -> key.open(sealed, ELSEWHERE)).isInstanceOf(WrongKey.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, HERE)).isInstanceOf(WrongKey.class);
    }

    @Test
    void tokens_are_equal_for_equal_values_of_one_kind_only() {
        LookupKey key = LookupKey.random();

        assertThat(key.token("name", "virtanen")).isEqualTo(key.token("name", "virtanen"));
        assertThat(key.token("name", "virtanen")).isNotEqualTo(key.token("code", "virtanen"));
        assertThat(key.token("name", "virtanen"))
                .isNotEqualTo(LookupKey.random().token("name", "virtanen"));
    }

    @Test
    void a_mac_stays_the_same_when_its_key_is_wrapped_anew() throws Exception {
        DataKey key = DataKey.random();
        byte[] wrapped = key.wrapped(KeyEncryptionKey.create(folder.resolve("one.json")), HERE);
        DataKey there = DataKey.unwrapped(KeyEncryptionKey.read(folder.resolve("one.json")), wrapped, HERE);
        KeyEncryptionKey other = KeyEncryptionKey.create(folder.resolve("other.json"));

        DataKey again = DataKey.unwrapped(other, there.wrapped(other, HERE), HERE);

        assertThat(again.mac("purpose", MESSAGE)).isEqualTo(key.mac("purpose", MESSAGE));
    }

    @Test
    void a_mac_is_of_one_key_one_purpose_and_one_message() {
        DataKey key = DataKey.random();
        byte[] mac = key.mac("purpose", MESSAGE);

        assertThat(mac)
                .hasSize(32)
                .isNotEqualTo(DataKey.random().mac("purpose", MESSAGE))
                .isNotEqualTo(key.mac("another", MESSAGE))
                .isNotEqualTo(key.mac("purpose", "Aino".getBytes(UTF_8)));
    }
}
