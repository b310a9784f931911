package fi.luotsi.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchTest {

    @TempDir
    private Path root;

    @BeforeEach
    void a_file_to_edit() throws IOException {
        Files.writeString(
                root.resolve("a.graphqls"), "type A {\n  id: UUID!\n  name: String\n}\ntype B {\n  id: UUID!\n}\n");
    }

    private Patch patch(String text) throws IOException {
        Path file = Files.writeString(root.resolve("change.patch"), text);
        return Patch.read(file);
    }

    private List<String> edited(String text) throws IOException {
        patch(text).applyIn(root);
        return Files.readAllLines(root.resolve("a.graphqls"));
    }

    @Test
    void a_line_is_put_below_the_first_that_matches_below_an_anchor() throws IOException {
        assertThat(edited("in: a.graphqls\nafter: type B >> id\n|   size: Int\n"))
                .containsExactly(
                        "type A {",
                        "  id: UUID!",
                        "  name: String",
                        "}",
                        "type B {",
                        "  id: UUID!",
                        "  size: Int",
                        "}");
    }

    @Test
    void lines_are_put_before_replaced_and_deleted() throws IOException {
        assertThat(
                        edited(
                                "in: a.graphqls\nbefore: type A\n| # first\n|\nreplace: name\n|   title: String\ndelete: type B >> id\n"))
                .containsExactly("# first", "", "type A {", "  id: UUID!", "  title: String", "}", "type B {", "}");
    }

    @Test
    void lines_are_put_before_what_is_said_of_the_declaration() throws IOException {
        Files.writeString(
                root.resolve("A.java"),
                "class A {\n\n    /** One.\n     * More. */\n    @Test\n    void one() {}\n}\n");

        patch("in: A.java\nbefore: void one\n|     void zero() {}\n|\n").applyIn(root);

        assertThat(Files.readAllLines(root.resolve("A.java")))
                .containsExactly(
                        "class A {",
                        "",
                        "    void zero() {}",
                        "",
                        "    /** One.",
                        "     * More. */",
                        "    @Test",
                        "    void one() {}",
                        "}");
    }

    @Test
    void a_new_file_is_made_with_its_folders() throws IOException {
        patch("title: New\nnew: b/c.txt\n| one\n| two\n").applyIn(root);

        assertThat(Files.readAllLines(root.resolve("b/c.txt"))).containsExactly("one", "two");
    }

    @Test
    void a_file_is_removed() throws IOException {
        patch("title: Gone\nremove: a.graphqls\n").applyIn(root);

        assertThat(root.resolve("a.graphqls")).doesNotExist();
    }

    @Test
    void the_files_that_a_change_touches_are_those_it_edits_makes_and_removes() throws IOException {
        assertThat(patch("new: n\n| one\nremove: r\nin: e\ndelete: two\n").files())
                .containsExactly("e", "n", "r");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "in: a.graphqls|after: id|; change: a.graphqls: \"id\" stands in 2 lines, not in one",
                "in: a.graphqls|after: type C|; change: a.graphqls: \"type C\" stands in 0 lines, not in one",
                "in: a.graphqls|after: type B >> name|; change: a.graphqls: \"name\" stands in no line below line 5",
                "in: b.graphqls|after: type B|; change: there is no file b.graphqls",
                "remove: b.graphqls|; change: there is no file b.graphqls",
                "after: type B|; change: line 1 edits, but no \"in: file\" stands before it",
                "something|; change: line 1 is neither \"key: value\" nor \"| text\""
            })
    void a_place_that_is_not_found_once_is_told(String text, String sentence) {
        assertThatThrownBy(() -> patch(text.replace('|', '\n')).applyIn(root))
                .isInstanceOf(BadPatch.class)
                .hasMessage(sentence);
    }
}
