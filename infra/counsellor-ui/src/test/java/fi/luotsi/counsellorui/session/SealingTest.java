package fi.luotsi.counsellorui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealingTest {

    private static final String TOKEN = "eyJhbGciOiJSUzI1NiJ9.a-token";

    @TempDir
    Path folder;

    @Test
    void what_is_sealed_is_opened_after_a_restart_and_tells_nothing_before() {
        byte[] sealed = Sealing.with(folder.resolve("key.json")).seal(TOKEN);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN, "java");
        assertThat(Sealing.with(folder.resolve("key.json")).open(sealed)).isEqualTo(TOKEN);
    }

    @Test
    void what_another_key_sealed_or_somebody_changed_is_nothing() {
        Sealing sealing = Sealing.with(folder.resolve("key.json"));
        byte[] changed = sealing.seal(TOKEN);
        changed[changed.length - 1] ^= 1;

        assertThat(sealing.open(Sealing.with(folder.resolve("other.json")).seal(TOKEN)))
                .isNull();
        assertThat(sealing.open(changed)).isNull();
        assertThat(sealing.open(new byte[0])).isNull();
    }

    @Test
    void the_key_is_its_owners_alone() throws Exception {
        Sealing.with(folder.resolve("key.json"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }
}
