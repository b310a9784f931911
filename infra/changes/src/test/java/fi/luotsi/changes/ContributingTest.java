package fi.luotsi.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** CONTRIBUTING lists the files that each prepared change takes, no more and no fewer. */
class ContributingTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path CONTRIBUTING = ROOT.resolve("CONTRIBUTING.md");
    private static final Pattern LISTS = Pattern.compile("(?s)<!-- lists -->\n(.*)<!-- /lists -->");

    /** {@code ./luotsi approve} writes the lists anew. */
    @Test
    @Tag("approval")
    void the_files_that_each_change_takes_are_listed() throws IOException {
        StringBuilder lists = new StringBuilder("<!-- lists -->\n");
        for (Patch patch : PatchCommand.patches(Path.of("changes"), List.of())) {
            lists.append(list(patch));
        }
        String text = Files.readString(CONTRIBUTING);
        String made = LISTS.matcher(text)
                .replaceFirst(java.util.regex.Matcher.quoteReplacement(
                        lists.append("<!-- /lists -->").toString()));

        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(CONTRIBUTING, made);
        }
        assertThat(Files.readString(CONTRIBUTING))
                .as("CONTRIBUTING.md is written anew by ./luotsi approve")
                .isEqualTo(made);
    }

    private static String list(Patch patch) {
        List<String> files = Stream.concat(
                        patch.edits().keySet().stream(),
                        new TreeSet<>(patch.created().keySet()).stream())
                .filter(path -> FileKind.of(path) == FileKind.FILES)
                .toList();
        return "\n### " + patch.title() + ": " + files.size() + " files\n"
                + files.stream()
                        .map(path -> patch.created().containsKey(path)
                                ? fresh(path)
                                : "- [" + name(path) + "](" + path + ")\n")
                        .collect(Collectors.joining());
    }

    private static String fresh(String path) {
        return "- `" + name(path) + "`, new, in `" + path.substring(0, path.lastIndexOf('/')) + "`\n";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
