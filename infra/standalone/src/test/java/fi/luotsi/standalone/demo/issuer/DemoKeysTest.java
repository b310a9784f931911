package fi.luotsi.standalone.demo.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoKeysTest {

    @TempDir
    Path folder;

    @Test
    void a_restart_ends_no_sign_in() {
        assertThat(DemoKeys.kept(folder).toString(false))
                .isEqualTo(DemoKeys.kept(folder).toString(false));
    }

    @Test
    void the_key_is_its_owners_alone() throws Exception {
        DemoKeys.kept(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(DemoKeys.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_cannot_be_read_is_made_anew() throws Exception {
        Path file = Files.writeString(folder.resolve(DemoKeys.FILE), "{");

        assertThat(DemoKeys.kept(folder).getKeys()).hasSize(1);
        assertThat(DemoKeys.kept(folder).toString(false)).isEqualTo(Files.readString(file));
    }
}
