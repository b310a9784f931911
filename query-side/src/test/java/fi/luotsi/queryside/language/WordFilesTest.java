package fi.luotsi.queryside.language;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.words.Row;
import fi.luotsi.kernel.words.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** R38: every file of words is complete and readable in every language. */
class WordFilesTest {

    private static final String HEADER = "key;fi;sv;en";

    /** A backslash, an entity, a doubled apostrophe, a percent-encoded character, a broken encoding. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\|&#?\\w+;|''|%[0-9A-F]{2}|\uFFFD|Ã");

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?s|\\{\\w+}");

    /** By their paths from the root of the classpath. */
    static Stream<String> files() throws IOException {
        List<String> paths = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:fi/luotsi/**/*.csv")) {
            if (file.getContentAsString(StandardCharsets.UTF_8).startsWith(HEADER)) {
                String url = file.getURL().toString();
                paths.add(url.substring(url.lastIndexOf("/fi/luotsi/")));
            }
        }
        return paths.stream();
    }

    @Test
    void there_are_files_of_words() throws IOException {
        assertThat(files())
                .hasSizeGreaterThan(10)
                .anySatisfy(file -> assertThat(file).endsWith("/fields.csv"))
                .anySatisfy(file -> assertThat(file).endsWith("/refusals.csv"));
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("declaration")
    void R38_every_word_is_there_in_every_language(String file) {
        WordFile words = WordFile.beside(WordFilesTest.class, file.substring(0, file.lastIndexOf(".csv")));

        assertThat(words.keys()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void R38_no_word_has_an_escape_left_over(String file) {
        assertThat(rows(file).stream().filter(row -> row.cells().stream()
                        .anyMatch(word -> !word.equals(word.strip())
                                || ESCAPE.matcher(word).find())))
                .isEmpty();
    }

    @Test
    void R38_no_label_of_a_code_has_an_escape_left_over() {
        assertThat(Codes.published().lists().stream()
                        .flatMap(list -> Codes.published().all(list).stream())
                        .filter(code -> ESCAPE.matcher(code.toString()).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void R38_the_same_values_are_filled_in_in_every_language(String file) {
        assertThat(rows(file).stream()
                        .filter(row -> row.cells().stream()
                                        .skip(1)
                                        .map(WordFilesTest::places)
                                        .distinct()
                                        .count()
                                > 1))
                .isEmpty();
    }

    private static List<String> places(String word) {
        return PLACE.matcher(word).results().map(MatchResult::group).sorted().toList();
    }

    private static List<Row> rows(String file) {
        return Row.of(WordFilesTest.class, file, HEADER);
    }
}
