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
    private static final String ID = "0198a000-0000-7000-8000-000000000001";

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
                    .doesNotContainIgnoringCase("value cannot be used", "too long", "missing");
        });
        assertThat(INSIDES.matcher(answer.body()).find()).as(answer.body()).isFalse();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(String what, byte[] bytes, int status, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Body body(String what, String text, int status, String code) {
        return new Body(what, text.getBytes(StandardCharsets.UTF_8), status, code);
    }

    static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (String text : List.of(
                "",
                "   ",
                "{",
                "}",
                "{]",
                "{\"query\"",
                "{\"query\":}",
                "{\"query\":\"{me{id}}\"",
                "nonsense",
                "<query/>",
                "{'query':'{me{id}}'}",
                "{\"query\":\"{me{id}}\",}",
                "{\"query\":\"\\x\"}",
                "{\"query\":\"{me{id}}\"} trailing",
                "\u0000",
                "{\"query\":\"a\u0001b\"}")) {
            bodies.add(body("no JSON: " + text.replaceAll("\\p{Cntrl}", "?"), text, 400, "INVALID"));
        }
        for (String text : List.of(
                "null",
                "1",
                "true",
                "\"{me{id}}\"",
                "[]",
                "[{\"query\":\"{me{id}}\"}]",
                "[{\"query\":\"{me{id}}\"},{\"query\":\"{me{id}}\"}]")) {
            bodies.add(body("no object: " + text, text, 400, "INVALID"));
        }
        for (String text : List.of(
                "{}",
                "{\"query\":null}",
                "{\"query\":1}",
                "{\"query\":{}}",
                "{\"query\":[]}",
                "{\"query\":\"\"}",
                "{\"query\":\"  \"}",
                "{\"id\":\"1\"}")) {
            bodies.add(body("no query: " + text, text, 400, "REQUIRED"));
        }
        for (String part : List.of(
                "\"variables\":1",
                "\"variables\":\"x\"",
                "\"variables\":[]",
                "\"variables\":true",
                "\"operationName\":1",
                "\"operationName\":{}",
                "\"operationName\":[\"a\"]",
                "\"extensions\":\"x\"")) {
            bodies.add(body(part, "{\"query\":\"{me{id}}\"," + part + "}", 400, "INVALID"));
        }
        bodies.add(new Body("not UTF-8", new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("a lone continuation", new byte[] {'"', (byte) 0x80, '"'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("overlong", new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, 400, "UNREADABLE_TEXT"));
        bodies.add(new Body("UTF-16", "{\"query\":\"ä\"}".getBytes(StandardCharsets.UTF_16LE), 400, "UNREADABLE_TEXT"));
        bodies.add(
                new Body("Latin-1", "{\"query\":\"ä\"}".getBytes(StandardCharsets.ISO_8859_1), 400, "UNREADABLE_TEXT"));
        for (String half : List.of("\\ud800", "\\udc00", "a\\ud83d", "\\ude00\\ud83d")) {
            bodies.add(body(
                    "half a surrogate pair " + half,
                    "{\"query\":\"{me{id}}\",\"variables\":{\"x\":[\"" + half + "\"]}}",
                    400,
                    "UNREADABLE_TEXT"));
        }
        bodies.add(body("nested JSON", "[".repeat(5_000), 400, "INVALID"));
        bodies.add(body(
                "nested variables",
                "{\"query\":\"{me{id}}\",\"variables\":" + "{\"a\":".repeat(5_000),
                400,
                "INVALID"));
        bodies.add(body("a number of 10,000 digits", "{\"query\":" + "9".repeat(10_000) + "}", 400, "INVALID"));
        bodies.add(body("2 MB", "{\"query\":\"" + "x".repeat(2_000_000) + "\"}", 413, "TOO_LONG"));
        bodies.add(body("2 MB of white space", " ".repeat(2_000_000), 413, "TOO_LONG"));
        bodies.add(body("a byte too long", " ".repeat(1_048_577), 413, "TOO_LONG"));
        return bodies;
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_is_no_request_is_refused(Body body) {
        Answer answer = post(body.bytes());

        clear(answer);
        assertThat(answer.status()).isEqualTo(body.status());
        assertThat(answer.json().path("code").asString()).isEqualTo(body.code());
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
    }

    static List<String> queries() {
        List<String> queries = new ArrayList<>(List.of(
                // not GraphQL
                "{",
                "}",
                "{}",
                "query",
                "{ me { id }",
                "{ me { id } } }",
                "{ me { } }",
                "me { id }",
                "{ me(: ) { id } }",
                "{ contact(id: ) { id } }",
                "query ($x) { me { id } }",
                "query ($x: ) { me { id } }",
                "\u00a7",
                "{ 1 }",
                "{ me { id } } fragment",
                "fragment F on Me { id }",
                "query A { me { id } } query A { me { name } }",
                "query A { me { id } } query B { me { id } }",
                "{ me { id } } { me { id } }",
                "\"\"\"",
                "{ a: }",
                "#only",
                "subscription { me { id } }",
                "{ me @ { id } }",
                "{ me { ...F } }",
                "{ me { ... on } }",
                // not this schema
                "{ nope }",
                "{ me { nope } }",
                "{ me }",
                "{ me { id { x } } }",
                "{ me(x: 1) { id } }",
                "mutation { nope }",
                "mutation { me { id } }",
                "{ receiveContact { id } }",
                "{ me { ...F } } fragment F on Nope { id }",
                "{ me { ...F } } fragment F on Me { ...F }",
                "{ me { ... on Contact { id } } }",
                "{ me @nope { id } }",
                "{ me @skip { id } }",
                "{ me @include(if: 1) { id } }",
                "query ($x: Nope) { me { id } }",
                "query ($x: Int) { me { id } }",
                "query ($x: Me) { me { id } }",
                "{ me { id: name id } }",
                "{ contact { id } }",
                "{ contacts { edges { node } } }",
                "{ __type { name } }",
                "{ me { __nope } }",
                "{ contacts(filter: { nope: 1 }) { totalCount } }",
                "{ caseload(sort: NAME) { totalCount } }",
                "{ caseload(sort: \"CLIENT_NAME\") { totalCount } }",
                "{ caseload(state: open) { totalCount } }",
                "{ caseload(unitWide: null) { totalCount } }",
                "{ caseload(unitWide: 1) { totalCount } }",
                "{ searchClients(input: null) { more } }",
                "{ searchClients { more } }",
                "mutation { receiveContact(input: {}) { id } }",
                "mutation { receiveContact { id } }",
                "mutation { acceptReferral(input: { referralId: \"" + ID + "\" }) { id } }"));
        // ids, days, moments, page sizes, cursors, codes, months
        for (String id : List.of(
                "\"\"",
                "\"x\"",
                "1",
                "true",
                "null",
                "[]",
                "{}",
                "\"0198a000\"",
                "\"" + ID + "0\"",
                "\"0198a000-0000-7000-8000-00000000000g\"",
                "\"{" + ID + "}\"",
                "\"" + ID + " \"",
                "\"0\u00e4\"",
                "\"' or 1=1\"")) {
            queries.add("{ contact(id: " + id + ") { id } }");
            queries.add("{ history(id: " + id + ") { totalCount } }");
        }
        for (String day : List.of(
                "\"\"",
                "\"1.2.1941\"",
                "\"1941-02-30\"",
                "\"1941-13-01\"",
                "\"41-02-03\"",
                "19410203",
                "\"1941-02-03T00:00\"",
                "\"yesterday\"")) {
            queries.add("{ searchClients(input: { familyName: \"x\", birthDate: " + day + " }) { more } }");
        }
        for (String moment : List.of(
                "\"\"",
                "\"2026-03-02\"",
                "\"2026-03-02T09:15\"",
                "\"2026-03-02T25:15:00Z\"",
                "0",
                "\"2026-02-30T09:15:00Z\"",
                "\"now\"",
                "\"2026-03-02T09:15:00+99:00\"")) {
            queries.add("{ contacts(filter: { receivedFrom: " + moment + " }) { totalCount } }");
            queries.add("{ contacts(filter: { receivedBefore: " + moment + " }) { totalCount } }");
        }
        for (String first :
                List.of("0", "-1", "201", "2147483647", "2147483648", "1.5", "\"1\"", "null", "true", "[1, 2]")) {
            queries.add("{ contacts(first: " + first + ") { totalCount } }");
            queries.add("{ caseload(first: " + first + ") { totalCount } }");
            queries.add("{ caseload(sort: CLIENT_NAME, first: " + first + ") { totalCount } }");
            queries.add("{ history(id: \"" + ID + "\", first: " + first + ") { totalCount } }");
        }
        for (String cursor : List.of(
                "\"\"",
                "\"x\"",
                "\"!!!\"",
                "\"MQ\"",
                "\"LTE\"",
                "\"bm9uZQ\"",
                "1",
                "\"" + ID + "\"",
                "\"" + "A".repeat(10_000) + "\"",
                "\"\u00e4\"",
                "\"eyIkZ3QiOiAiIn0\"")) {
            queries.add("{ contacts(after: " + cursor + ") { totalCount } }");
            queries.add("{ caseload(after: " + cursor + ") { totalCount } }");
            queries.add("{ caseload(sort: CLIENT_NAME, after: " + cursor + ") { totalCount } }");
        }
        for (String cursor : List.of("\"\"", "\"x\"", "\"!!!\"", "\"bm9uZQ\"", "1", "\"LTE\"")) {
            queries.add("{ history(id: \"" + ID + "\", after: " + cursor + ") { totalCount } }");
        }
        for (String code : List.of(
                "\"\"",
                "\"PHONE\"",
                "\"pigeon\"",
                "\"phone \"",
                "1",
                "[\"phone\", \"chat\"]",
                "{}",
                "\"" + "x".repeat(10_000) + "\"",
                "\"$ne\"")) {
            queries.add("{ contacts(filter: { channel: " + code + " }) { totalCount } }");
            queries.add("{ codes(list: " + code + ") { code } }");
        }
        // too deep, too much
        queries.add("{ " + "contacts { edges { node { client { ".repeat(8) + "id" + " } } } }".repeat(8) + " }");
        StringBuilder aliases = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            aliases.append(" a").append(i).append(": me { id }");
        }
        queries.add(aliases.append(" }").toString());
        queries.add("{ me { " + "id ".repeat(20_000) + "} }");
        queries.add("{ me { id } " + "@include(if: true) ".repeat(6_000) + "}");
        queries.add("{ contacts(filter: " + "[".repeat(3_000) + "]".repeat(3_000) + ") { totalCount } }");
        queries.add("{ " + "x".repeat(100_000) + " }");
        return queries;
    }

    @Test
    void there_are_hundreds_of_bad_requests() {
        assertThat(queries().size() + bodies().size()).isGreaterThan(250);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("queries")
    void a_query_that_cannot_be_answered_is_refused(String query) {
        Answer answer = post(JSON.writeValueAsBytes(Map.of("query", query)));

        clear(answer);
        assertThat(commands.by(aino)).isEmpty();
    }

    record Variables(String document, String variables) {}

    static List<Variables> variables() {
        List<Variables> cases = new ArrayList<>();
        for (String id : List.of("1", "true", "\"x\"", "[]", "{}", "null", "\"\"")) {
            cases.add(new Variables("query ($id: UUID!) { contact(id: $id) { id } }", "{\"id\":" + id + "}"));
        }
        cases.add(new Variables("query ($id: UUID!) { contact(id: $id) { id } }", "{}"));
        for (String filter : List.of(
                "1",
                "\"x\"",
                "{\"nope\":1}",
                "{\"channel\":1}",
                "{\"anonymous\":\"yes\"}",
                "{\"receivedFrom\":1}",
                "{\"channel\":{\"$gt\":\"\"}}",
                "[{\"channel\":\"phone\"},{}]")) {
            cases.add(new Variables(
                    "query ($filter: ContactFilter) { contacts(filter: $filter) { totalCount } }",
                    "{\"filter\":" + filter + "}"));
        }
        for (String by :
                List.of("[]", "[\"COLOUR\"]", "null", "[null]", "[[\"TOPIC\"]]", "1", "[\"TOPIC\",\"TOPIC\"]")) {
            cases.add(new Variables(
                    "query ($by: [ContactDimension!]!) { contactReport(from: \"2026-01\", to: \"2026-02\", by: $by) { topics } }",
                    "{\"by\":" + by + "}"));
        }
        for (String input : List.of(
                "{}",
                "{\"episodeId\":\"x\"}",
                "{\"commandId\":\"" + ID + "\"}",
                "null",
                "[]",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":5}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":\"x\",\"more\":1}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID + "\",\"reason\":\"x\",\"expectedVersion\":1.5}",
                "{\"commandId\":\"" + ID + "\",\"episodeId\":\"" + ID
                        + "\",\"reason\":\"x\",\"expectedVersion\":9999999999}")) {
            cases.add(new Variables(
                    "mutation ($input: ReopenEpisodeInput!) { reopenEpisode(input: $input) { id userErrors { code } } }",
                    "{\"input\":" + input + "}"));
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("variables")
    void a_variable_of_another_kind_is_refused(Variables each) {
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
                "{\"query\":\"{me{id}}\"}".getBytes(StandardCharsets.UTF_8),
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
                aino, "{\"query\":\"{me{id}}\"}".getBytes(StandardCharsets.UTF_8), headers.toArray(String[]::new));
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
            value = {"fi|Arvo ei kelpaa", "sv|Värdet duger inte", "en|The value cannot be used"})
    void the_words_are_in_the_language_asked_for(String language, String words) {
        byte[] body = "{\"query\":\"{ nope }\"}".getBytes(StandardCharsets.UTF_8);
        Answer engine =
                asking.post(aino, body, headers("Content-Type", "application/json", "Accept-Language", language));
        Answer before = asking.post(
                aino, new byte[] {'x'}, headers("Content-Type", "application/json", "Accept-Language", language));

        assertThat(engine.json().path("errors").path(0).path("message").asString())
                .startsWith(words);
        assertThat(before.json().path("detail").asString()).startsWith(words);
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
