package fi.luotsi.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.words.WordFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalMessagesTest {

    private final WordFile words = WordFile.beside(RefusalMessages.class, "refusals");

    @Test
    @Tag("declaration")
    void every_code_has_words_and_no_words_are_without_a_code() {
        Set<String> codes =
                Arrays.stream(RefusalCode.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes.stream().filter(code -> !words.keys().contains(code)))
                .extracting(code -> "refusals.csv has no row for the code " + code)
                .isEmpty();
        assertThat(words.keys().stream().filter(key -> !codes.contains(key)))
                .extracting(key -> "refusals.csv has the row " + key + ", which is no RefusalCode")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_message_names_the_details_of_its_code(String language) {
        for (RefusalCode code : RefusalCode.values()) {
            assertThat(Pattern.compile("\\{(\\w+)}")
                            .matcher(words.find(language, code.name()).orElseThrow())
                            .results()
                            .map(detail -> detail.group(1))
                            .filter(name -> !name.equals("field"))
                            .collect(Collectors.toSet()))
                    .as(code.name())
                    .isEqualTo(code.details());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void no_mark_of_a_detail_is_left_in_a_message(String language) {
        for (RefusalCode code : RefusalCode.values()) {
            Map<String, String> details = new HashMap<>();
            code.details().stream().filter(name -> !name.equals("because")).forEach(name -> details.put(name, "7$"));

            for (Refusal refusal : List.of(code.at("note"), code.at("note", details))) {
                String message = RefusalMessages.in(language, refusal);
                assertThat(message).doesNotContain("{", "}", "[", "]").matches("\\p{Lu}.*[^ ]\\.");
            }
            if (!details.isEmpty()) {
                assertThat(RefusalMessages.in(language, code.at("note", details)))
                        .contains("7$");
            }
        }
    }

    @Test
    void the_details_are_filled_in() {
        assertThat(RefusalMessages.in("en", RefusalCode.TOO_LONG.at("note", Map.of("max", "2000"))))
                .isEqualTo("Too long; at most 2000.");
        assertThat(RefusalMessages.in("en", RefusalCode.TOO_LONG.at("note"))).isEqualTo("Too long.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "en"})
    void every_situation_says_why_something_is_not_given(String language) {
        WordFile situations = WordFile.beside(RefusalMessages.class, "situations");

        assertThat(situations.keys())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Situation.values()).map(Situation::key).toList());
        for (Situation situation : Situation.values()) {
            assertThat(RefusalMessages.in(language, situation.at("hub")))
                    .contains(
                            "hub. " + situations.find(language, situation.key()).orElseThrow());
        }
    }

    @Test
    void what_is_missing_and_what_is_wrong_is_named() {
        assertThat(RefusalMessages.in("en", RefusalCode.REQUIRED.at("hub"), "Hub"))
                .isEqualTo("This is missing: Hub.");
        assertThat(RefusalMessages.in("en", RefusalCode.INVALID.at("first", Map.of("min", "1", "max", "200"))))
                .isEqualTo("The value cannot be used: first. Allowed: 1–200.");
        assertThat(RefusalMessages.in("sv", Situation.A_CALL_HAS_NO_HUB.at("hub"), "Närtorg"))
                .isEqualTo(
                        "Den här uppgiften anges inte i den här situationen: Närtorg. Ett samtal kommer inte till ett närtorg:"
                                + " lämna bort närtorget eller byt kanal.");
    }

    @Test
    void states_are_named_in_the_readers_language() {
        Refusal refusal =
                RefusalCode.WRONG_STATE.at("referralId", Map.of("state", "declined", "allowed", "sent, accepted"));

        assertThat(RefusalMessages.in("fi", refusal))
                .endsWith("tätä ei voi tehdä: ei otettu vastaan. Mahdollista tilassa: lähetetty, otettu vastaan.");
        assertThat(RefusalMessages.in("sv", refusal)).contains("avböjd", "skickad, mottagen");
        assertThat(RefusalMessages.in("en", refusal)).contains("declined", "sent, accepted");
    }

    @Test
    void a_language_that_is_not_offered_gets_finnish() {
        assertThat(RefusalMessages.in("de", RefusalCode.REQUIRED.at("note"))).isEqualTo("Tieto puuttuu: note.");
    }

    @Test
    void a_code_without_words_still_says_something() {
        assertThat(RefusalMessages.in("en", Refusal.of("NEWER_THAN_THIS", "note")))
                .isEqualTo("The value cannot be used: note.");
    }
}
