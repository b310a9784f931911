package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path parent;

    DataFolderTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void an_absent_folder_is_created_with_its_parents_for_the_owner_only() throws IOException {
        try (DataFolder folder = DataFolder.open(parent.resolve("a/b"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
            assertThat(folder.file(DataFolder.MARKER)).isRegularFile();
        }
    }

    @Test
    void an_empty_folder_that_others_could_read_is_closed_to_them() throws IOException {
        Path open = Files.createDirectory(parent.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        DataFolder.open(open).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_of_earlier_is_opened_again_with_what_it_holds() throws IOException {
        Path data = parent.resolve("data");
        try (DataFolder folder = DataFolder.open(data)) {
            Files.writeString(folder.file("kept"), "kept");
        }

        try (DataFolder folder = DataFolder.open(data)) {
            assertThat(folder.file("kept")).hasContent("kept");
        }
    }

    @Test
    void a_folder_with_files_of_somebody_else_is_refused_and_left_alone() throws IOException {
        Files.writeString(parent.resolve("thesis.txt"), "mine");

        refused(parent, "holds files that are not Luotsi's");

        assertThat(parent).isDirectoryNotContaining("glob:**" + DataFolder.MARKER);
    }

    @Test
    void a_file_in_place_of_the_folder_is_refused() throws IOException {
        refused(Files.writeString(parent.resolve("file"), ""), "is a file");
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        refused(file.resolve("data"), "cannot be written by this account");
    }

    @Test
    void a_second_copy_on_the_same_folder_is_refused_until_the_first_has_gone() {
        Path data = parent.resolve("data");
        try (DataFolder first = DataFolder.open(data)) {
            refused(first.path(), "Another copy of Luotsi is running on the data folder");
        }

        DataFolder.open(data).close();
    }

    private static void refused(Path folder, String why) {
        assertThatExceptionOfType(RefusedStart.class)
                .isThrownBy(() -> DataFolder.open(folder))
                .satisfies(refusal -> assertThat(refusal.sentence())
                        .contains(why)
                        .contains(folder.toString())
                        .contains("--luotsi.data=<folder>")
                        .endsWith(".")
                        .doesNotContain("\n"));
    }
}
