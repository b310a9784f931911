package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a file without reading it through. */
class FileMarkTest {

    private static final Path START_OF_THE_COMPUTER = Path.of("/proc/sys/kernel/random/boot_id");

    private final Path file;
    private final FileMark mark;

    FileMarkTest(@TempDir Path folder) {
        this.file = folder.resolve("documents.mv");
        this.mark = new FileMark(file);
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(file, "documents");
    }

    @Test
    void a_file_of_which_nothing_is_noted_is_doubtful() throws IOException {
        assertThat(mark.look()).isEqualTo(FileMark.Left.DOUBTFUL);
    }

    @Test
    void a_closed_file_is_whole_until_a_byte_of_it_changes() throws IOException {
        mark.closed();
        assertThat(new FileMark(file).look()).isEqualTo(FileMark.Left.WHOLE);

        Files.writeString(file, "documentz");
        assertThat(mark.look()).isEqualTo(FileMark.Left.CHANGED);

        Files.delete(file);
        assertThat(mark.look()).isEqualTo(FileMark.Left.CHANGED);
    }

    @Test
    void a_file_that_was_in_use_is_whole_as_long_as_the_computer_has_not_started_again() throws IOException {
        mark.inUse();
        Files.writeString(file, "more documents");
        assertThat(mark.look())
                .isEqualTo(Files.exists(START_OF_THE_COMPUTER) ? FileMark.Left.WHOLE : FileMark.Left.DOUBTFUL);

        Files.writeString(file.resolveSibling("documents.mv.left"), "in-use-since=an-earlier-start\n");
        assertThat(mark.look()).isEqualTo(FileMark.Left.DOUBTFUL);
    }

    @Test
    void a_copy_of_a_file_that_is_in_use_is_doubtful() throws IOException {
        mark.inUse();
        Path copy = Files.createDirectory(file.resolveSibling("copy")).resolve("documents.mv");
        Files.copy(file, copy);
        Files.copy(file.resolveSibling("documents.mv.left"), copy.resolveSibling("documents.mv.left"));

        assertThat(new FileMark(copy).look()).isEqualTo(FileMark.Left.DOUBTFUL);
    }

    @Test
    void a_note_that_cannot_be_read_or_was_taken_back_leaves_a_doubt() throws IOException {
        Files.writeString(file.resolveSibling("documents.mv.left"), "\\u00zz");
        assertThat(mark.look()).isEqualTo(FileMark.Left.DOUBTFUL);

        mark.closed();
        mark.forget();
        assertThat(mark.look()).isEqualTo(FileMark.Left.DOUBTFUL);
    }
}
