package fi.luotsi.counsellorui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    private static final Path WORDS = Path.of("src/main/resources/fi/luotsi/counsellorui");

    /** Beginnings of keys that are put together of a kind and what it says, or that follow from the schema. */
    private static final List<String> MADE = List.of(
            "error.",
            "about.",
            "accessibility.lack-",
            "action.",
            "help.",
            "episode.step-",
            "episode.state-",
            "episode.sort-",
            "numbers.by-",
            "oversight.log-",
            "contact.tells-",
            "care.months",
            "care.years");

    @Test
    void every_key_that_a_page_says_has_words() throws IOException {
        assertThat(said()).isSubsetOf(keys()).hasSizeGreaterThan(200);
    }

    @Test
    void no_words_are_left_that_no_page_says() throws IOException {
        Set<String> unused = new TreeSet<>(keys());
        unused.removeAll(said());
        unused.removeIf(key -> MADE.stream().anyMatch(key::startsWith));

        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void values_stand_where_the_words_have_them(Speech speech) throws IOException {
        assertThat(new Words(speech).say("due-late", "2.11.", 1200))
                .contains("2.11.", "1200")
                .doesNotContain("%");
        keys().forEach(key -> assertThat(new Words(speech).say(key, 1, 2, 3)).isNotBlank());
    }

    @Test
    void a_key_without_words_is_a_fault() {
        assertThatThrownBy(() -> new Words(Speech.FI).say("day.tea")).hasMessageContaining("day.tea");
    }

    private static Set<String> places() throws IOException {
        try (Stream<Path> folders = Files.list(WORDS)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> keys() throws IOException {
        return places().stream().flatMap(place -> Words.keys(place).stream()).collect(Collectors.toSet());
    }

    /** Keys as they stand in templates and classes: of a package that has words, or said as they are. */
    private static Set<String> said() throws IOException {
        Pattern key = Pattern.compile(
                "\"((?:" + String.join("|", places()) + ")[.](?!jte)[a-z][a-z-]*[a-z])\"|say\\(\"([a-z-]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*[.](jte|java)"))
                    .toList()) {
                key.matcher(Files.readString(file)).results().forEach(found -> {
                    String whole = found.group(1) == null ? found.group(2) : found.group(1);
                    keys.add(whole);
                });
            }
        }
        keys.removeIf(each ->
                MADE.stream().anyMatch(made -> made.startsWith(each) || each.startsWith(made)) && each.endsWith("-"));
        return keys;
    }
}
