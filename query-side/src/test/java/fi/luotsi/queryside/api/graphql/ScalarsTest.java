package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.TimeBounds;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Every scalar refuses what it does not take at its field, in a variable and in a literal alike. */
@OnRealStores
class ScalarsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long SEED = 20261128;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    private final Person aino = Person.counsellor(Records.newUnit());

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31T23:59:59Z, TOO_LATE",
        "+10000-01-01T00:00:00Z, TOO_LATE",
        "2199-12-31T22:00:00Z, TOO_LATE",
        "1899-12-31T21:00:00Z, TOO_EARLY",
        "0001-01-01T00:00:00Z, TOO_EARLY",
        "-999999999-01-01T00:00:00Z, TOO_EARLY",
        "10000-01-01T00:00:00Z, NOT_A_MOMENT",
        "2026-02-30T10:00:00Z, NOT_A_MOMENT",
        "2026-03-02T24:00:00Z, NOT_A_MOMENT",
        "2026-03-02T10:00:00, NOT_A_MOMENT",
        "2026-03-02, NOT_A_MOMENT"
    })
    void a_moment_is_one_of_the_calendar_within_the_bounds(String moment, String code) {
        refused(contact(Map.of("receivedAt", moment)), code + " input.receivedAt");
    }

    @ParameterizedTest
    @CsvSource({
        "+999999999-12-31, TOO_LATE",
        "2200-01-01, TOO_LATE",
        "1899-12-31, TOO_EARLY",
        "0001-01-01, TOO_EARLY",
        "2025-02-29, NOT_A_DAY",
        "1.2.2026, NOT_A_DAY",
        "20260302, NOT_A_DAY"
    })
    void a_day_is_one_of_the_calendar_within_the_bounds(String day, String code) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("commandId", Ids.next().toString());
        input.put("requestId", Ids.next().toString());
        input.put("clientId", Ids.next().toString());
        input.putAll(Map.of("kind", "access", "form", "written", "applicant", "self", "asked", "Pyydän"));
        input.put("receivedOn", day);
        refused(mutation("receiveRightsRequest", input), code + " input.receivedOn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-7001-8001-1",
                "0198d100-0000-7000-8000-00000000c0010",
                "0198d100-0000-0000-8000-00000000c001",
                "0198d100-0000-9000-8000-00000000c001",
                "0198d100-0000-7000-c000-00000000c001",
                "{0198d100-0000-7000-8000-00000000c001}",
                " 0198d100-0000-7000-8000-00000000c001",
                "0198d10000007000800000000000c001"
            })
    void an_id_is_a_uuid_in_its_exact_form(String id) {
        refused(contact(Map.of("contactId", id)), "NOT_A_UUID input.contactId");
        String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(asking.get(aino, "/rights-requests/" + encoded + "/decision.pdf")
                        .errors())
                .containsExactly("NOT_A_UUID id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6ab7c08b-9eda-47a0-976d-0f53da53f33a",
                "C232AB00-9414-11EC-B3C8-9F6BDECED846",
                "00000000-0000-0000-0000-000000000000",
                "ffffffff-ffff-ffff-ffff-ffffffffffff"
            })
    void any_uuid_of_the_standard_may_be_asked_for(String id) {
        assertThat(asking.query(aino, "{ contact(id: \"" + id + "\") { id } }")
                        .json()
                        .path("errors")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void lists_and_nested_inputs_tell_the_place() {
        Map<String, Object> asked = contact(Map.of(
                "topics",
                List.of(
                        Map.of("topic", "home-help", "result", "helped-on-site"),
                        Map.of("topic", 7, "result", "helped-on-site")),
                "resolvedAtFirstContact",
                "yes",
                "note",
                1));
        refused(
                asked,
                "NOT_A_TEXT input.topics[1].topic",
                "NOT_TRUE_OR_FALSE input.resolvedAtFirstContact",
                "NOT_A_TEXT input.note");
        refused(
                mutation(
                        "addContactNote",
                        Map.of(
                                "commandId", Ids.next().toString(),
                                "contactId", Ids.next().toString(),
                                "noteId", Ids.next().toString(),
                                "note", "Soitti",
                                "expectedVersion", 9_999_999_999L)),
                "NOT_A_WHOLE_NUMBER input.expectedVersion");
        refused(
                mutation(
                        "sendReferral",
                        Map.of(
                                "commandId",
                                Ids.next().toString(),
                                "referralId",
                                Ids.next().toString(),
                                "kind",
                                "signposted",
                                "targetCategory",
                                "parish",
                                "target",
                                "Kerho",
                                "origin",
                                Map.of("contact", "1-1-7001-8001-1"))),
                "NOT_A_UUID input.origin.contact");
    }

    @Test
    void half_a_character_is_refused_at_its_variable() {
        String query = "mutation ($input: AddContactNoteInput!) { addContactNote(input: $input) { id } }";
        String body = "{\"query\":\"" + query + "\",\"variables\":{\"input\":{\"note\":\"a\\ud83d\"}}}";
        Answer answer = asking.post(
                aino,
                body.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json",
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "service-guidance");

        assertThat(answer.errors()).containsExactly("UNREADABLE_TEXT input.note");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date", "DateTime"})
    void the_schema_tells_the_bounds(String scalar) {
        String description = asking.query(aino, "{ __type(name: \"" + scalar + "\") { description } }")
                .text("__type.description");

        assertThat(description)
                .contains(
                        TimeBounds.declared().earliest().toString(),
                        TimeBounds.declared().latest().toString());
    }

    @Test
    void the_words_say_what_is_allowed() {
        Answer answer = asking.query(aino, "{ contact(id: \"1-1-7001-8001-1\") { id } }", "Accept-Language", "fi");

        assertThat(answer.json().at("/errors/0/message").asString())
                .isEqualTo("Tunnisteen on oltava UUID, jossa on 36 merkkiä, kuten"
                        + " 0198d100-0000-7000-8000-00000000c001 (RFC 9562).");
    }

    /** Nothing that a generator of texts can write is an error of the program, and what is taken is within the bounds. */
    @Test
    void any_moment_day_and_id_is_taken_or_refused_at_its_field() {
        Random dice = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            String moment = moment(dice);
            String id = id(dice);
            Answer answer = send(contact(Map.of("receivedAt", moment, "contactId", id)));

            String what = "seed " + SEED + ", turn " + i + ": " + moment + " " + id + " answered " + answer.body();
            assertThat(answer.status()).as(what).isLessThan(500);
            assertThat(answer.errors())
                    .as(what)
                    .allMatch(error -> error.matches(
                            "(TOO_EARLY|TOO_LATE|NOT_A_MOMENT) input\\.receivedAt|NOT_A_UUID input\\.contactId"));
            assertThat(answer.errors().stream().noneMatch(error -> error.endsWith("contactId")))
                    .as(what)
                    .isEqualTo(isOfTheStandard(id));
        }
        assertThat(commands.by(aino)).hasSizeGreaterThan(20).allSatisfy(noted -> assertThat(
                        LocalDate.ofInstant(noted.context().occurredAt(), ZoneOffset.UTC))
                .isBetween(LocalDate.of(1899, 12, 31), LocalDate.of(2199, 12, 31)));
    }

    private static String moment(Random dice) {
        long day =
                switch (dice.nextInt(4)) {
                    case 0 -> dice.nextLong(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());
                    case 1 ->
                        LocalDate.of(dice.nextBoolean() ? 1900 : 2200, 1, 1).toEpochDay() + dice.nextInt(5) - 2;
                    default -> dice.nextInt(-25_000, 80_000);
                };
        String offset =
                List.of("Z", "+02:00", "-18:00", "+18:00", "+19:00", "", "z").get(dice.nextInt(7));
        return LocalDate.ofEpochDay(day) + "T"
                + LocalTime.ofSecondOfDay(dice.nextInt(3_600, 86_400)).plusNanos(1) + offset;
    }

    private static String id(Random dice) {
        String id = new UUID(dice.nextLong(), dice.nextLong()).toString();
        return switch (dice.nextInt(4)) {
            case 0 -> Ids.next().toString();
            case 1 -> id.substring(0, 14) + Integer.toHexString(dice.nextInt(16)) + id.substring(15);
            case 2 -> id.substring(0, dice.nextInt(36));
            default -> id + "0".repeat(dice.nextInt(3));
        };
    }

    /** Written without a look at how the program finds it. */
    private static boolean isOfTheStandard(String id) {
        return id.length() == 36 && "12345678".indexOf(id.charAt(14)) >= 0 && "89ab".indexOf(id.charAt(19)) >= 0;
    }

    private Map<String, Object> contact(Map<String, ?> other) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("commandId", Ids.next().toString());
        input.put("contactId", Ids.next().toString());
        input.putAll(Map.of(
                "channel", "phone",
                "municipality", "536",
                "serviceLine", "older-people",
                "clientGroup", "older",
                "language", "fi",
                "initiator", "self",
                "receivedAt", "2026-03-02T10:00:00+02:00",
                "resolvedAtFirstContact", true));
        input.put("topics", List.of(Map.of("topic", "home-help", "result", "helped-on-site")));
        input.putAll(other);
        return mutation("receiveContact", input);
    }

    private static Map<String, Object> mutation(String name, Map<String, ?> input) {
        return Map.of("mutation", name, "input", input);
    }

    /** In a variable and in a literal. */
    private void refused(Map<String, Object> asked, String... errors) {
        for (Answer answer : List.of(send(asked), written(asked))) {
            assertThat(answer.status()).as(answer.body()).isLessThan(500);
            assertThat(answer.errors()).as(answer.body()).containsExactlyInAnyOrder(errors);
        }
        assertThat(commands.by(aino)).isEmpty();
    }

    private Answer send(Map<String, Object> asked) {
        return asking.mutate(aino, part(asked, "mutation").toString(), part(asked, "input"));
    }

    private Answer written(Map<String, Object> asked) {
        return asking.query(
                aino,
                "mutation { " + part(asked, "mutation") + "(input: " + literal(part(asked, "input")) + ") { id } }");
    }

    private static Object part(Map<String, Object> asked, String name) {
        return Objects.requireNonNull(asked.get(name), name);
    }

    /** As JSON, but for the names of fields. */
    private static String literal(Object value) {
        return JSON.writeValueAsString(value).replaceAll("\"(\\w+)\":", "$1: ");
    }
}
