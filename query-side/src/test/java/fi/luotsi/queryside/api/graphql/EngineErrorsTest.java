package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A request that the engine does not answer says what is wrong, where, and what it could be. */
@OnRealStores
class EngineErrorsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());

    private Answer ask(String language, Map<String, ?> request) {
        return asking.post(
                aino,
                JSON.writeValueAsBytes(request),
                "Content-Type",
                "application/json",
                "Accept-Language",
                language,
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "service-guidance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ viewer { idd } }|UNKNOWN_FIELD|The type Viewer has no field idd (line 1, column 12). Did you mean id?",
                "{ conacts { totalCount } }|UNKNOWN_FIELD|The type Query has no field conacts (line 1, column 3). Did you mean contacts?",
                "{ contacts(frist: 1) { totalCount } }|UNKNOWN_ARGUMENT|The field contacts has no argument frist (line 1, column 12). Did you mean first?",
                "{ contacts(filter: {chanel: \"phone\"}) { totalCount } }|UNKNOWN_INPUT_FIELD|The input ContactFilter has no field chanel (line 1, column 12). Did you mean channel?",
                "query ($x: Contct) { viewer { id } }|UNKNOWN_TYPE|The schema has no type Contct (line 1, column 12). Did you mean Contact?",
                "{ viewer @skp(if: true) { id } }|UNKNOWN_DIRECTIVE|The schema has no directive @skp (line 1, column 10). Did you mean skip?",
                "{ viewer { ...F } }|UNKNOWN_FRAGMENT|The query has no fragment F (line 1, column 12).",
                "{ contact(id: $id) { id } }|UNKNOWN_VARIABLE|The variable $id is not declared (line 1, column 15).",
                "query ($x: Int) { viewer { id } }|UNUSED_VARIABLE|The variable $x is not used (line 1, column 8).",
                "query ($x: Int) { contact(id: $x) { id } }|WRONG_VARIABLE_TYPE|The variable $x is of type Int, which does not fit here (line 1, column 31). The type has to be UUID!.",
                "{ viewer }|SUBFIELDS_MISSING|Choose which fields (Viewer) of viewer you want (line 1, column 3).",
                "{ viewer { id { x } } }|SUBFIELDS_NOT_ALLOWED|The field id (UUID) has no fields to choose from (line 1, column 12).",
                "{ contact { id } }|MISSING_ARGUMENT|The field contact lacks the argument id (line 1, column 3).",
                "{ viewer { id: name id } }|CONFLICTING_FIELDS|The name id stands for two different things (line 1, column 12). Give one of them another name (an alias).",
                "{ viewer { id }|SYNTAX_END|The query ends too early (line 1, column 16). Check that every bracket has its pair.",
                "{ viewer { id } } }|SYNTAX_ERROR|The query is not GraphQL: unexpected } (line 1, column 19).",
                "subscription { viewer { id } }|UNKNOWN_FIELD|The type Subscription has no field viewer (line 1, column 16).",
                "query A { viewer { id } } query B { viewer { id } }|OPERATION_NAME_NEEDED|The query has several operations: give them names, and choose one by operationName."
            })
    void the_message_says_what_is_wrong_and_where(String query, String code, String message) {
        Answer answer = ask("en", Map.of("query", query));

        assertThat(answer.json().at("/errors/0/message").asString()).isEqualTo(message);
        assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo(code);
    }

    @Test
    void it_says_so_in_the_language_of_the_caller() {
        Map<String, String> request = Map.of("query", "{ viewer { idd } }");

        assertThat(ask("fi", request).json().at("/errors/0/message").asString())
                .isEqualTo("Tyypissä Viewer ei ole kenttää idd (rivi 1, sarake 12). Tarkoititko: id?");
        assertThat(ask("sv", request).json().at("/errors/0/message").asString())
                .isEqualTo("Typen Viewer har inget fält idd (rad 1, kolumn 12). Menade du id?");
    }

    @Test
    void an_operation_that_is_not_there_is_named_as_such() {
        assertThat(ask("en", Map.of("query", "query A { viewer { id } }", "operationName", "B"))
                        .json()
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("UNKNOWN_OPERATION");
    }

    @Test
    void a_field_too_many_in_a_variable_is_named_with_what_was_meant() {
        Answer answer = ask(
                "en",
                Map.of(
                        "query",
                        "query ($f: ContactFilter) { contacts(filter: $f) { totalCount } }",
                        "variables",
                        Map.of("f", Map.of("chanel", "phone"))));

        assertThat(answer.json().at("/errors/0/extensions/code").asString()).isEqualTo("UNKNOWN_INPUT_FIELD");
        assertThat(answer.json().at("/errors/0/message").asString())
                .contains("ContactFilter has no field chanel", "mean channel?");
    }

    /** A caller's own words are theirs; an error is read, kept and sent on by others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ searchClients(input: {familyName: 17, givenName: Yläsaari}) { more } }",
                "{ searchClients(input: {familyName: Yläsaari}) { more } }",
                "{ searchClients(input: {familyName: \"Yläsaari}) { more } }",
                "{ searchClients(input: \"Yläsaari\") { more } }",
                "{ contact(id: \"Yläsaari\") { id } }",
                "{ contacts(first: \"Yläsaari\") { totalCount } }",
                "{ caseload(sort: \"Yläsaari\") { totalCount } }",
                "{ contacts(filter: {receivedFrom: {x: \"Yläsaari\"}}) { totalCount } }"
            })
    void no_value_and_no_object_of_java_stands_in_an_error(String query) {
        Answer answer = ask("en", Map.of("query", query));

        assertThat(answer.json().path("errors").size()).isPositive();
        assertThat(answer.body())
                .doesNotContainIgnoringCase("saari")
                .doesNotContain("Value{", "objectFields", "reason", "ANTLR", "graphql", "UNAVAILABLE");
    }

    @Test
    void a_choice_is_refused_with_what_can_be_chosen() {
        assertThat(ask("en", Map.of("query", "{ caseload(sort: open) { totalCount } }"))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("URGENT_FIRST", "CLIENT_NAME");
    }

    @Test
    void a_query_that_is_too_deep_or_too_wide_says_how_much_is_allowed() {
        String deep = "{ contacts { edges { node { " + "client { contacts { nodes { ".repeat(8) + "id"
                + " } } }".repeat(8) + " } } } }";
        StringBuilder wide = new StringBuilder("{");
        for (int i = 0; i < 1_000; i++) {
            wide.append(" a").append(i).append(": viewer { id }");
        }

        assertThat(ask("en", Map.of("query", "{ viewer { id } }"))
                        .json()
                        .path("errors")
                        .isMissingNode())
                .isTrue();
        assertThat(ask("en", Map.of("query", deep))
                        .json()
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("QUERY_TOO_DEEP");
        assertThat(ask("en", Map.of("query", deep))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("at most 16 levels");
        assertThat(ask("en", Map.of("query", wide.append(" }").toString()))
                        .json()
                        .at("/errors/0/message")
                        .asString())
                .contains("at most 600");
    }

    /** A newer engine may have new faults, whose words would come out in English. */
    @ParameterizedTest
    @ValueSource(strings = {"Validation", "Parsing"})
    void every_fault_of_the_engine_has_its_code(String bundle) throws IOException {
        Set<String> ours = properties("i18n/" + bundle + "_zxx.properties").stringPropertyNames();
        List<String> theirs = properties("i18n/" + bundle + ".properties").stringPropertyNames().stream()
                .filter(key -> !key.matches("(Defer|Incremental|Subscription|ExecutableDefinitions).*"))
                .toList();

        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
        assertThat(properties("i18n/" + bundle + "_zxx.properties").values().stream()
                        .map(told ->
                                Arrays.asList(told.toString().split(" ", -1)).getFirst())
                        .collect(Collectors.toSet()))
                .isSubsetOf(EngineErrors.TEXTS.keys());
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = EngineErrorsTest.class.getClassLoader().getResourceAsStream(name)) {
            properties.load(new java.io.InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return properties;
    }
}
