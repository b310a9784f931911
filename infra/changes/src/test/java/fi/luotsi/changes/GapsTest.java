package fi.luotsi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GapsTest {

    private static final Path PROJECT = Path.of("..", "..");

    @TempDir
    private Path root;

    static List<Patch> gaps() throws IOException {
        return PatchCommand.patches(Path.of("gaps"), List.of());
    }

    @Test
    void there_is_one_gap_of_each_kind() throws IOException {
        assertThat(gaps()).hasSize(13).extracting(Patch::title).doesNotHaveDuplicates();
    }

    /** The places are found in the project as it is, so that a refactoring that moves one is told by the ordinary tests. */
    @ParameterizedTest
    @MethodSource("gaps")
    void a_gap_finds_its_place_takes_something_out_and_is_closed_again(Patch gap) throws IOException {
        for (String file : gap.files()) {
            Path copy = root.resolve(file);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(PROJECT.resolve(file), copy);
        }
        WorkTree tree = new WorkTree(root);
        Map<String, String> before = tree.snapshot();

        try (var _ = Restoring.of(root, gap.files())) {
            gap.applyIn(root);
            assertThat(tree.changedSince(before)).isEqualTo(gap.files());
        }

        assertThat(tree.changedSince(before)).isEmpty();
        assertThat(PROJECT.resolve(gap.required("module")).resolve("pom.xml")).exists();
        assertThat(gap.required("says")).isNotBlank();
    }

    @Test
    void files_are_put_back_also_when_the_build_cannot_be_run() throws IOException {
        Path edited = Files.writeString(root.resolve("edited"), "as it was");
        Path removed = Files.writeString(root.resolve("removed"), "as it was");

        assertThatThrownBy(() -> {
                    try (var _ = Restoring.of(root, Set.of("edited", "removed", "made"))) {
                        Files.writeString(edited, "changed");
                        Files.delete(removed);
                        Files.writeString(root.resolve("made"), "new");
                        throw new InterruptedException("no build");
                    }
                })
                .isInstanceOf(InterruptedException.class);

        assertThat(edited).hasContent("as it was");
        assertThat(removed).hasContent("as it was");
        assertThat(root.resolve("made")).doesNotExist();
    }

    @Test
    void a_sentence_is_found_over_several_lines_and_told_in_one() {
        Patch gap = new Patch("gap", Map.of("says", "cannot find\\s+symbol: +method b"), Map.of(), Map.of(), Set.of());

        assertThat(GapsCommand.sentence(gap, "[INFO] a\n[ERROR] A.java:[1] cannot find\n  symbol:   method b()\nend"))
                .contains("[ERROR] A.java:[1] cannot find symbol: method b()");
        assertThat(GapsCommand.sentence(gap, "[INFO] a\n")).isEmpty();
        assertThat(GapsCommand.sentence(gap, "cannot find symbol: method b")).contains("cannot find symbol: method b");
    }
}
