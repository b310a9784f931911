package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents name files, tests and rules that are there. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
    private static final Pattern RULE = Pattern.compile("void ((?:R\\d\\d_)+)");
    private static final Path LAW = Document.ROOT.resolve("infra/docs/law.md");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Document.ROOT.resolve("infra/docs"));
                Stream<Path> infra = Files.list(Document.ROOT.resolve("infra"))) {
            return Stream.of(
                    Stream.of(Document.ROOT.resolve("README.md"), Document.ROOT.resolve("CONTRIBUTING.md")),
                    docs,
                    infra)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_file_that_is_linked_is_there(Path document) {
        assertThat(found(LINK, Document.text(document))
                        .map(link -> link.group(1))
                        .filter(link -> Files.notExists(document.resolveSibling(link))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_test_that_is_named_exists(Path document) {
        Set<String> tests = tests().map(DocumentsTest::name).collect(Collectors.toSet());

        assertThat(found(TEST, Document.text(document))
                        .map(test -> test.group(1))
                        .filter(test -> !tests.contains(test)))
                .isEmpty();
    }

    @Test
    void readme_is_for_a_newcomer_and_has_at_most_250_lines() {
        assertThat(Document.text(Document.ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(250);
    }

    @Test
    void each_rule_of_law_has_code_that_holds_it() {
        Set<String> places = files("/src/main/")
                .map(file -> file.toString().replace(java.io.File.separatorChar, '/'))
                .collect(Collectors.toSet());

        for (List<String> row : Document.read("infra/docs/law.md").table()) {
            assertThat(row.get(2).split(", ")).as(row.toString()).isNotEmpty().allSatisfy(place -> {
                String file = place.endsWith(".sql") ? place : "/" + place.replace('.', '/') + ".java";
                assertThat(places).as(place).anyMatch(each -> each.endsWith(file));
            });
        }
    }

    /** The column of tests is written by a run with {@code -Dluotsi.approve=true}. */
    @Test
    @Tag("approval")
    void each_rule_of_law_names_every_test_that_bears_its_number() throws IOException {
        String made = Document.text(LAW)
                .lines()
                .map(line -> line.matches("\\| R\\d\\d \\|.*") ? withTests(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));

        if (Boolean.getBoolean("luotsi.approve")) {
            Files.writeString(LAW, made);
        }
        assertThat(Document.text(LAW))
                .as("infra/docs/law.md is written anew by ./luotsi approve")
                .isEqualTo(made);
    }

    private static String withTests(String row) {
        List<String> cells = Arrays.asList(row.split("(?<!\\\\)\\|"));
        String rule = cells.get(1).strip();
        String tests = tests().filter(test -> rules(test).contains(rule))
                .map(test -> "`" + name(test) + "`")
                .sorted()
                .collect(Collectors.joining(", "));
        assertThat(tests).as("no test bears the number " + rule).isNotEmpty();
        return "|" + String.join("|", cells.subList(1, 4)) + "| " + tests + " |";
    }

    private static Set<String> rules(Path test) {
        return found(RULE, Document.text(test))
                .flatMap(method -> Stream.of(method.group(1).split("_")))
                .collect(Collectors.toSet());
    }

    private static Stream<Path> tests() {
        return files("/src/test/java/").filter(file -> name(file).matches("\\w+(Test|IT)"));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static Stream<Path> files(String below) {
        return Stream.of("shared-kernel", "command-side", "query-side", "graphql-schema", "infra")
                .flatMap(module -> {
                    try (Stream<Path> all = Files.walk(Document.ROOT.resolve(module))) {
                        return all
                                .filter(file -> file.toString().contains(below)
                                        && !file.toString().contains("/target/")
                                        && Files.isRegularFile(file))
                                .toList()
                                .stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Stream<MatchResult> found(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
