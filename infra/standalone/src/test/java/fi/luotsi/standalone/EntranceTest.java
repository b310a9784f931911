package fi.luotsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntranceTest {

    private static final int JAVA_17 = 61;

    @TempDir
    Path scratch;

    @Test
    void the_first_class_can_be_read_by_an_older_java() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Entrance.class.getResourceAsStream("Entrance.class"));
                DataInputStream file = new DataInputStream(bytes)) {
            file.skipNBytes(6);
            assertThat(file.readUnsignedShort()).isEqualTo(JAVA_17);
        }
    }

    @Test
    void an_older_java_is_told_in_one_sentence_what_is_needed() throws Exception {
        Optional<Path> older = olderJava();
        assumeTrue(older.isPresent(), "SKIPPED: no Java 17 to 24 is installed here");

        Started started = Started.command(
                scratch,
                List.of(
                        older.orElseThrow().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Entrance.class.getName()));

        assertThat(started.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.err().lines()).hasSize(1);
        assertThat(started.err()).contains("needs Java 25", "./luotsi");
    }

    private static Optional<Path> olderJava() throws IOException {
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(usual)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*(17|18|19|20|21|22|23|24).*"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
