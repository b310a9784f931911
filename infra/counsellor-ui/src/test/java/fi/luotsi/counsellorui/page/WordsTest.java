package fi.luotsi.counsellorui.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsTest {

    /** Keys as they stand in templates and classes. */
    private static final Pattern KEY =
            Pattern.compile("\"((?:start|day|error)[.](?!jte)[a-z-]+|skip|places|sign-out|demonstration)\"");

    @Test
    void every_key_that_a_page_says_has_words() throws IOException {
        assertThat(said()).isSubsetOf(Words.keys()).hasSizeGreaterThan(30);
    }

    @Test
    void no_words_are_left_that_no_page_says() throws IOException {
        Set<String> unused = new TreeSet<>(Words.keys());
        unused.removeAll(said());
        // put together of a kind and what it says
        unused.removeIf(key -> key.startsWith("error."));

        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void values_stand_where_the_words_have_them(Speech speech) {
        assertThat(new Words(speech).say("day.late", "2.11.", 1200))
                .contains("2.11.", "1200")
                .doesNotContain("%");
        Words.keys().forEach(key -> assertThat(new Words(speech).say(key, 1, 2)).isNotBlank());
    }

    @Test
    void a_key_without_words_is_a_fault() {
        assertThatThrownBy(() -> new Words(Speech.FI).say("day.tea")).hasMessageContaining("day.tea");
    }

    private static Set<String> said() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(file -> file.toString().matches(".*[.](jte|java)"))
                    .toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        return keys;
    }
}
