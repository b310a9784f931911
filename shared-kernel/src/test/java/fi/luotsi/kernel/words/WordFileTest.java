package fi.luotsi.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "absent      | There is no absent.csv beside fi.luotsi.kernel.words.WordFileTest",
                "headless    | headless.csv does not begin with the line key;fi;sv;en",
                "gap         | gap.csv, line 3 (farewell) has no word in sv",
                "twice       | twice.csv, line 3 (bye hello) repeats the key hello of line 2",
                "wide        | wide.csv, line 2 (hello) has 5 cells, not the 4 of key;fi;sv;en",
                "quote       | quote.csv, line 2 (hello) has a quote that is not closed, or text after it",
                "backslash   | backslash.csv, line 2 (hello) has an escape, where words are written as they are read",
                "apostrophes | apostrophes.csv, line 2 (hello) has an escape, where words are written as they are read"
            })
    void a_broken_file_is_told_with_its_line_and_key(String name, String message) {
        assertThatThrownBy(() -> WordFile.beside(WordFileTest.class, name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
    }

    @Test
    void a_word_may_hold_semicolons_and_quotes() {
        WordFile words = WordFile.beside(WordFileTest.class, "whole");

        assertThat(words.find("fi", "next")).contains("Ensin yksi; sitten toinen");
        assertThat(words.find("sv", "next")).contains("Först ett; sedan \"två\"");
        assertThat(words.find("en", "next")).contains("One");
    }

    @Test
    void a_row_serves_all_its_keys_and_a_comment_none() {
        WordFile words = WordFile.beside(WordFileTest.class, "whole");

        assertThat(words.keys()).containsExactly("greeting", "hello", "next");
        assertThat(words.find("en", "hello")).isEqualTo(words.find("en", "greeting"));
        assertThat(words.find("en", "other")).isEmpty();
    }

    @Test
    void a_language_that_is_not_offered_gets_finnish() {
        assertThat(WordFile.beside(WordFileTest.class, "whole").find("de", "greeting"))
                .contains("Hyvää yötä, %s");
    }
}
