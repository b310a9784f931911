package fi.luotsi.counsellorui.action;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.counsellorui.page.WordsOf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of all mutations follow from the schema and from words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActionsTest {

    private static final Actions ACTIONS = new Actions();

    @ParameterizedTest
    @EnumSource
    @Tag("declaration")
    void every_action_has_a_title_and_every_field_is_called_something(Speech speech) {
        Words words = WordsOf.speech(speech);
        List<String> missing = new ArrayList<>();
        for (String name : ACTIONS.names()) {
            Action action = ACTIONS.of(name).orElseThrow();
            if (words.find(action.title()).isEmpty()) {
                missing.add("words.csv of action has no row " + action.title() + ", the title of its form");
            }
            action.fields().stream()
                    .filter(field -> field.kind() != Kind.ID
                            && !Set.of("expectedVersion", "version").contains(field.path()))
                    .filter(field -> Forms.called(action, field, words).isEmpty())
                    .forEach(field -> missing.add("neither words.csv of action nor fields.csv says what " + name + "."
                            + field.path() + " is called"));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void fields_are_as_the_schema_has_them() {
        Action action = ACTIONS.of("addRepresentative").orElseThrow();
        Map<String, Field> fields = new HashMap<>();
        action.fields().forEach(field -> fields.put(field.path(), field));

        assertThat(fields.get("type")).isEqualTo(new Field("type", Kind.CODE, "representative-type", true, false));
        assertThat(fields.get("scope")).isEqualTo(new Field("scope", Kind.CODES, "information-class", true, true));
        assertThat(fields.get("validFrom")).isEqualTo(new Field("validFrom", Kind.DATE, null, false, false));
        assertThat(fields.get("name.given")).isEqualTo(new Field("name.given", Kind.LINE, null, false, false));
        assertThat(fields.get("clientId")).isEqualTo(new Field("clientId", Kind.ID, null, true, false));
        assertThat(action.groups()).containsExactly("name");
        assertThat(action.law()).containsExactly("812/2000 § 9");
        assertThat(action.payload()).isEqualTo("ClientPayload");
        assertThat(action.document().text())
                .isEqualTo(
                        "mutation AddRepresentative($input: AddRepresentativeInput!)"
                                + " { done: addRepresentative(input: $input) { id upToDate userErrors { code path message } } }");
    }

    @Test
    void a_section_of_law_is_found_in_a_description() {
        assertThat(ACTIONS.of("restrictProcessing").orElseThrow().law()).containsExactly("GDPR 18");
        assertThat(ACTIONS.of("screenUrgency").orElseThrow().law()).containsExactly("1301/2014 § 36");
    }

    @Test
    void what_is_filled_in_becomes_what_the_service_takes() {
        Filled filled = new Filled(
                ACTIONS.of("addRepresentative").orElseThrow(),
                Map.of(
                        "clientId", List.of("0198d200-0000-7000-8000-00000000c001"),
                        "type", List.of("guardian"),
                        "scope", List.of("episodes", "contacts"),
                        "validFrom", List.of("7.10.2026"),
                        "name.given", List.of(" Tuulikki "),
                        "occurredAt.date", List.of("2026-10-07"),
                        "occurredAt.time", List.of("9.15")),
                WordsOf.speech(Speech.EN));

        assertThat(filled.errors()).isEmpty();
        assertThat(filled.input())
                .containsEntry("scope", List.of("episodes", "contacts"))
                .containsEntry("validFrom", "2026-10-07")
                .containsEntry("occurredAt", "2026-10-07T09:15:00+03:00")
                .containsEntry("name", Map.of("given", "Tuulikki"))
                .containsKeys("commandId", "representativeId")
                .doesNotContainKey("validUntil");
    }

    @Test
    void what_is_missing_or_cannot_be_read_is_told_by_field() {
        Filled filled = new Filled(
                ACTIONS.of("addRepresentative").orElseThrow(),
                Map.of(
                        "validFrom", List.of("soon"),
                        "occurredAt.date", List.of("2026-10-07"),
                        "expectedVersion", List.of("one")),
                WordsOf.speech(Speech.EN));

        assertThat(filled.errors())
                .containsEntry("type", "Choose one of these.")
                .containsEntry("scope", "Choose one of these.")
                .containsEntry("validFrom", "Write the day as 7.10.2026.")
                .containsEntry("occurredAt", "Give both the day and the time, as 7.10.2026 and 9.15.")
                .containsEntry("expectedVersion", "Write a whole number.");
    }
}
