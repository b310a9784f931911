package fi.luotsi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "shared-kernel/src/test/resources/approved/x@1.json, APPROVALS",
        "graphql-schema/src/test/resources/fi/luotsi/schema/approved.graphqls, APPROVALS",
        "infra/docs/rights.md, APPROVALS",
        "query-side/src/test/java/XTest.java, TESTS",
        "shared-kernel/src/main/resources/fi/luotsi/kernel/code/codes.csv, LABELS",
        "shared-kernel/src/main/resources/fi/luotsi/kernel/words/fields.csv, LABELS",
        "query-side/src/main/resources/fi/luotsi/queryside/authorization/policies.csv, FILES",
        "shared-kernel/src/main/java/X.java, FILES"
    })
    void a_file_is_counted_by_its_place(String path, FileKind kind) {
        assertThat(FileKind.of(path)).isEqualTo(kind);
    }

    @Test
    void more_files_than_the_figure_and_a_long_file_are_told() throws IOException {
        WorkTree tree = new WorkTree(folder);
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(251));
        Files.writeString(folder.resolve("Short.java"), "\n".repeat(250));
        Patch patch = new Patch("field", Map.of("files", "1"), Map.of(), Map.of(), Set.of());

        assertThat(Cost.of(patch, Set.of("Long.java", "Short.java"), tree).excesses())
                .containsExactly(
                        "field touches 2 files: at most 1 may be",
                        "field touches Long.java, which has 251 lines: at most 250 may be");
        assertThat(Cost.of(patch, Set.of("Short.java"), tree).excesses()).isEmpty();
    }

    @Test
    void only_what_changed_since_is_counted() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project/sub"));
        Files.writeString(project.resolve("a"), "1");
        Files.writeString(project.resolve("b"), "1");
        Files.createDirectories(project.resolve("target"));
        Files.writeString(project.resolve("target/c"), "1");
        WorkTree tree = WorkTree.copy(folder.resolve("project"), folder.resolve("copy"));
        Map<String, String> before = tree.snapshot();
        assertThat(before.keySet()).containsExactly("sub/a", "sub/b");

        Files.writeString(tree.root().resolve("sub/a"), "2");
        Files.writeString(tree.root().resolve("d"), "2");
        Files.delete(tree.root().resolve("sub/b"));

        assertThat(tree.changedSince(before)).containsExactly("d", "sub/a", "sub/b");
    }
}
