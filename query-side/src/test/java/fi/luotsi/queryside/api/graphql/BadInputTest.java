package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import graphql.introspection.IntrospectionQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bad input is answered by a clear error with a code, in the caller's language, and nothing is stored. */
@OnRealStores
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\bat [a-z]+\\.[a-z]|java\\.|graphql\\.|springframework|fi\\.luotsi|jackson|stackTrace|Hibernate|SQL");

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private NotedCommands commands;

    private final Person aino = Person.counsellor(Records.newUnit());

    private static String[] headers(String... more) {
        List<String> headers = new ArrayList<>(
                List.of("Luotsi-Purpose", "advice-and-guidance", "Luotsi-Service-Task", "service-guidance"));
        headers.addAll(Arrays.asList(more));
        return headers.toArray(String[]::new);
    }

    private Answer post(byte[] body) {
        return asking.post(aino, body, headers("Content-Type", "application/json", "Accept-Language", "sv"));
    }

    /** Every error has a code, words in Swedish and nothing of the program's inside. */
    private static void clear(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
        JsonNode errors = answer.json().path("errors");
        assertThat(errors.size()).as(answer.body()).isPositive();
        errors.forEach(error -> {
            JsonNode from = error.has("extensions") ? error.path("extensions") : error;
            assertThat(from.path("code").asString("")).as(answer.body()).matches("[A-Z_]+");
            assertThat(from.path("code").asString()).as(answer.body()).isNotEqualTo("UNAVAILABLE");
            assertThat(error.path("message").asString(""))
                    .as(answer.body())
                    .isNotBlank()
                    .doesNotContainIgnoringCase("value cannot be used", "too long", "is missing");
        });
        assertThat(INSIDES.matcher(answer.body()).find()).as(answer.body()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.queryside.api.graphql.BadBodies#all")
    void a_body_that_is_no_request_is_refused(BadBodies.Body body) {
        Answer answer = post(body.bytes());

        clear(answer);
        assertThat(answer.status()).isEqualTo(body.status());
        assertThat(answer.json().path("code").asString()).isEqualTo(body.code());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
    }

    @Test
    void there_are_hundreds_of_bad_requests() {
        assertThat(BadQueries.all().size() + BadBodies.all().size()).isGreaterThan(250);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("fi.luotsi.queryside.api.graphql.BadQueries#all")
    void a_query_that_cannot_be_answered_is_refused(String query) {
        Answer answer = post(JSON.writeValueAsBytes(Map.of("query", query)));

        clear(answer);
        assertThat(commands.by(aino)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fi.luotsi.queryside.api.graphql.BadVariables#all")
    void a_variable_of_another_kind_is_refused(BadVariables.Variables each) {
        Person lead =
                Person.of(each.document().contains("contactReport") ? "team-lead" : "service-counsellor", "nokia");
        String body =
                "{\"query\":" + JSON.writeValueAsString(each.document()) + ",\"variables\":" + each.variables() + "}";

        Answer answer = asking.post(
                lead,
                body.getBytes(StandardCharsets.UTF_8),
                headers("Content-Type", "application/json", "Accept-Language", "sv"));

        clear(answer);
        assertThat(commands.by(lead)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "PUT, 405", "DELETE, 405", "PATCH, 405", "HEAD, 405"})
    void any_other_method_is_refused(String method, int status) {
        Answer answer = asking.send(aino, method, "/graphql?query=%7Bme%7Bid%7D%7D", headers("Accept-Language", "sv"));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x",
                "application/xml",
                "application/graphql",
                "nonsense",
                "application/"
            })
    void any_other_content_type_is_refused(String type) {
        Answer answer = asking.post(
                aino,
                "{\"query\":\"{viewer{id}}\"}".getBytes(StandardCharsets.UTF_8),
                headers("Content-Type", type, "Accept-Language", "sv"));

        clear(answer);
        assertThat(answer.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|service-guidance|REQUIRED Luotsi-Purpose",
                "advice-and-guidance|-|REQUIRED Luotsi-Service-Task",
                "' '|service-guidance|REQUIRED Luotsi-Purpose",
                "curiosity|service-guidance|UNKNOWN_CODE Luotsi-Purpose",
                "advice-and-guidance|everything|UNKNOWN_CODE Luotsi-Service-Task",
                "ADVICE-AND-GUIDANCE|service-guidance|UNKNOWN_CODE Luotsi-Purpose"
            })
    void R22_a_request_without_purpose_or_service_task_is_refused_at_every_address(
            @Nullable String purpose, @Nullable String task, String error) {
        List<String> headers = new ArrayList<>(List.of("Accept-Language", "sv"));
        if (purpose != null) {
            headers.addAll(List.of("Luotsi-Purpose", purpose));
        }
        if (task != null) {
            headers.addAll(List.of("Luotsi-Service-Task", task));
        }
        String[] plain = headers.toArray(String[]::new);
        headers.addAll(List.of("Content-Type", "application/json"));

        Answer graphql = asking.post(
                aino, "{\"query\":\"{viewer{id}}\"}".getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
        Answer csv = asking.plainGet(aino, "/reports/contacts.csv", plain);
        Answer export = asking.plainGet(aino, "/export/events", plain);

        for (Answer answer : List.of(graphql, csv, export)) {
            clear(answer);
            assertThat(answer.errors()).containsExactly(error);
        }
        assertThat(csv.status()).isEqualTo(400);
        assertThat(graphql.json().path("data").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi|Tyypissä Query ei ole|Arvo ei kelpaa",
                "sv|Typen Query har inget fält|Värdet duger inte",
                "en|The type Query has no field|The value cannot be used"
            })
    void the_words_are_in_the_language_asked_for(String language, String ofTheEngine, String ofTheBody) {
        byte[] body = "{\"query\":\"{ nope }\"}".getBytes(StandardCharsets.UTF_8);
        Answer engine =
                asking.post(aino, body, headers("Content-Type", "application/json", "Accept-Language", language));
        Answer before = asking.post(
                aino, new byte[] {'x'}, headers("Content-Type", "application/json", "Accept-Language", language));

        assertThat(engine.json().path("errors").path(0).path("message").asString())
                .startsWith(ofTheEngine);
        assertThat(before.json().path("detail").asString()).startsWith(ofTheBody);
    }

    @Test
    void the_standard_introspection_is_neither_too_deep_nor_too_much() {
        Answer answer = asking.query(aino, IntrospectionQuery.INTROSPECTION_QUERY);

        assertThat(answer.data("__schema.types").size()).isGreaterThan(50);
    }

    @Test
    void a_body_of_nearly_a_megabyte_is_taken() {
        ContactId contact = Records.contactId();
        archive.write(aino, Records.MONDAY, Records.call(contact, Records.MONDAY));
        String body = "{\"query\":\"{ contact(id: \\\"" + contact + "\\\") { id } }\"}" + " ".repeat(1_000_000);

        Answer answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.text("contact.id")).isEqualTo(contact.toString());
    }
}
