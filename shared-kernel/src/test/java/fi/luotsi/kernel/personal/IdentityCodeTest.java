package fi.luotsi.kernel.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody has these codes: their numbers are from 900 on, or they are the agency's published example. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdentityCodeTest {

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    @ParameterizedTest
    @CsvSource({
        "+, 1850", "-, 1950", "Y, 1950", "X, 1950", "W, 1950", "V, 1950", "U, 1950", "A, 2050", "B, 2050", "C, 2050",
        "D, 2050", "E, 2050", "F, 2050"
    })
    void each_century_sign_tells_its_century(String sign, int year) {
        String code = coded("010650", sign, "901");

        assertThat(IdentityCode.parse(code)).hasValueSatisfying(parsed -> {
            assertThat(parsed.value()).isEqualTo(code);
            assertThat(parsed.birthDate()).isEqualTo(LocalDate.of(year, 6, 1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "H", "T", "Z", " ", "/", "0", "_", "~"})
    void no_other_sign_is_taken(String sign) {
        assertThat(IdentityCode.parse(coded("010650", sign, "901"))).isEmpty();
    }

    @Test
    void of_31_check_characters_only_one_is_right() {
        for (int number = 900; number < 931; number++) {
            String digits = "010650-" + number;
            List<Character> right = CHECK_CHARACTERS
                    .chars()
                    .mapToObj(c -> (char) c)
                    .filter(c -> IdentityCode.parse(digits + c).isPresent())
                    .toList();
            assertThat(right).hasSize(1);
        }
    }

    @Test
    void every_check_character_is_met() {
        long met = IntStream.range(900, 931)
                .mapToObj(number -> coded("010650", "-", Integer.toString(number)))
                .map(code -> code.charAt(10))
                .distinct()
                .count();
        assertThat(met).isEqualTo(31);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "I", "O", "Q", "Z"})
    void letters_that_look_like_digits_are_never_check_characters(String letter) {
        assertThat(IntStream.range(2, 1000).mapToObj("010650-%03d"::formatted).map(digits -> digits + letter))
                .allSatisfy(code -> assertThat(IdentityCode.parse(code)).isEmpty());
    }

    @Test
    void the_published_example_is_right() {
        assertThat(IdentityCode.parse("131052-308T"))
                .hasValueSatisfying(code -> assertThat(code.birthDate()).isEqualTo(LocalDate.of(1952, 10, 13)));
        assertThat(IdentityCode.parse("131052-308U")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000150", "320150", "310450", "300250", "290223", "011350", "010050"})
    void a_day_that_does_not_exist_is_refused(String day) {
        assertThat(IdentityCode.parse(coded(day, "-", "901"))).isEmpty();
    }

    @Test
    void the_29th_of_february_is_there_in_leap_years_of_its_century_only() {
        assertThat(IdentityCode.parse(coded("290200", "A", "901"))).isPresent();
        assertThat(IdentityCode.parse(coded("290200", "-", "901"))).isEmpty();
        assertThat(IdentityCode.parse(coded("290200", "+", "901"))).isEmpty();
        assertThat(IdentityCode.parse(coded("290224", "A", "901"))).isPresent();
        assertThat(IdentityCode.parse(coded("290252", "-", "901"))).isPresent();
    }

    @Test
    void lower_case_and_white_space_around_are_put_right() {
        String code = coded("010650", "A", "910");

        assertThat(code).endsWith("R");
        assertThat(IdentityCode.parse(" 010650a910r\n")).hasValue(new IdentityCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010650\u2010901E", "010650\u2011901E", "010650\u2013901E", "010650\u2014901E", "010650\u2212901E",
                "010650 \u2013 901E", "\u00A0010650-901E\u202F", "010650-\u200B901E", "\uFEFF010650-901E",
                        "010650\u00AD-901e",
                "\u2066010650-901E\u2069", "010650\uFE63901E"
            })
    void dashes_spaces_and_what_cannot_be_seen_are_those_of_where_it_was_pasted_from(String pasted) {
        assertThat(coded("010650", "-", "901")).isEqualTo("010650-901E");
        assertThat(IdentityCode.parse(pasted)).hasValue(new IdentityCode("010650-901E"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "010650", "010650-901", "0106500-9015", "x010650-9015", "010650-90155", "๐๑๐๖๕๐-9015"})
    void anything_else_is_refused(String text) {
        assertThat(IdentityCode.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"000, false", "001, false", "002, true", "899, true", "999, true"})
    void numbers_start_from_002(String number, boolean valid) {
        assertThat(IdentityCode.parse(coded("010650", "-", number)).isPresent()).isEqualTo(valid);
    }

    @Test
    void the_code_is_in_no_text_of_the_program() {
        assertThat(new IdentityCode("131052-308T").toString()).doesNotContain("131052");
        assertThatThrownBy(() -> new IdentityCode("991399-999Z").birthDate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("991399");
    }

    private static String coded(String day, String sign, String number) {
        return day + sign + number + CHECK_CHARACTERS.charAt((int) (Long.parseLong(day + number) % 31));
    }
}
