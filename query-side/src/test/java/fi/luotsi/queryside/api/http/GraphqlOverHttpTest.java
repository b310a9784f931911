package fi.luotsi.queryside.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clauses of the GraphQL-over-HTTP specification that the public audit does not look at, by the section that they stand in. */
@OnRealStores
class GraphqlOverHttpTest {

    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String TYPENAME = "{\"query\":\"{ __typename }\"}";

    @Autowired
    private Asking asking;

    @Autowired
    private DataSource database;

    private final Person aino = Person.counsellor(Records.newUnit());

    private Answer post(String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Luotsi-Purpose", "advice-and-guidance", "Luotsi-Service-Task", "service-guidance"));
        return asking.post(aino, body.getBytes(StandardCharsets.UTF_8), all.toArray(String[]::new));
    }

    @DisplayName("Body: MUST encode the response in the highest priority media type listed")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                GRAPHQL + ", " + JSON + ";q=0.9|" + GRAPHQL,
                JSON + ";q=0.9, " + GRAPHQL + "|" + GRAPHQL,
                JSON + ";q=0.8, " + GRAPHQL + ";q=0.9|" + GRAPHQL,
                JSON + ", " + GRAPHQL + ";q=0.9|" + JSON,
                GRAPHQL + "; charset=utf-8, " + JSON + "; charset=utf-8|" + GRAPHQL,
                "multipart/mixed;deferSpec=20220824, " + GRAPHQL + ", " + JSON + "|" + GRAPHQL,
                "*/*;q=0.1, " + GRAPHQL + "|" + GRAPHQL,
                JSON + ";q=0, */*|" + GRAPHQL,
                "application/*+json|" + GRAPHQL,
                "text/event-stream, " + JSON + ";q=0.5|" + JSON
            })
    void the_answer_is_in_the_type_that_is_liked_best(String accept, String answered) {
        Answer answer = post(TYPENAME, "Content-Type", JSON, "Accept", accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(answered);
    }

    @DisplayName("Body: MUST answer 406 and stop, or disregard Accept, where no media type is supported")
    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", JSON + ";q=0", JSON + ";charset=iso-8859-1", "nonsense"})
    void what_the_caller_does_not_take_is_not_answered(String accept) {
        Answer answer = post(TYPENAME, "Content-Type", JSON, "Accept", accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.errors()).containsExactly("INVALID Accept");
    }

    @DisplayName("Media Types: MUST assume UTF-8 where Content-Type says no encoding; another one is refused")
    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "application/json;charset=utf-8, 200",
        "application/json; charset=UTF-8, 200",
        "'application/json; charset=\"utf-8\"', 200",
        "APPLICATION/JSON, 200",
        "application/json;charset=iso-8859-1, 415",
        "application/json;charset=utf-16, 415",
        "application/json;charset=nonsense, 415",
        "application/json;charset=, 415",
        "application/graphql-response+json, 415"
    })
    void a_body_is_read_as_what_it_says_it_is(String type, int status) {
        Answer answer = post(TYPENAME, "Content-Type", type);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status == 415) {
            assertThat(answer.errors()).containsExactly("INVALID Content-Type");
        }
    }

    @DisplayName(
            "Response: MUST comply with RFC 9110, whose section 15.5.16 has 415 for a coding of the body that is not known")
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "identity, gzip", "nonsense"})
    void a_body_in_a_coding_is_refused(String coding) {
        Answer answer = post(TYPENAME, "Content-Type", JSON, "Content-Encoding", coding);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.errors()).containsExactly("INVALID Content-Encoding");
        assertThat(answer.header("Accept-Encoding")).isEqualTo("identity");
    }

    @DisplayName("Status Codes: MUST reply with 2xx where the response has data that is not null (EE52 of the audit)")
    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void an_answer_in_part_is_an_answer(String accept) {
        Answer answer = post(
                "{\"query\":\"{ viewer { id } misuseCase(id: \\\"01990000-0000-7000-8000-000000000001\\\") { id } }\"}",
                "Content-Type",
                JSON,
                "Accept",
                accept);

        assertThat(answer.errors()).containsExactly("DENIED misuseCase");
        assertThat(answer.dataBesideErrors("viewer.id").asString())
                .isEqualTo(aino.id().toString());
        assertThat(answer.status()).isEqualTo(200);
    }

    @DisplayName("Status Codes: SHOULD reply with 2xx where the response has data that is null, since execution began")
    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void an_answer_that_a_fault_leaves_nothing_of_is_an_answer(String accept) {
        Answer answer = post("{\"query\":\"{ keys { failed } }\"}", "Content-Type", JSON, "Accept", accept);

        assertThat(answer.errors()).containsExactly("DENIED keys");
        assertThat(answer.json().has("data")).isTrue();
        assertThat(answer.status()).isEqualTo(200);
    }

    @DisplayName("Status Codes: SHOULD reply with 401 or 403 where the client may not ask (BC58 of the audit)")
    @Test
    void who_may_not_ask_is_told_so() {
        Answer withoutRight = post(TYPENAME, "Content-Type", JSON, "Accept", GRAPHQL, "Luotsi-Role", "administrator");
        Answer unknown = asking.query(aino, "{ __typename }", "Authorization", "Bearer nonsense");

        assertThat(withoutRight.status()).as(withoutRight.body()).isEqualTo(403);
        assertThat(unknown.status()).as(unknown.body()).isEqualTo(401);
    }

    @DisplayName("Status Codes: MUST reply with 4xx where the operation cannot be told, in " + GRAPHQL)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"query A { __typename } query B { __typename }\"}",
                "{\"query\":\"query A { __typename }\",\"operationName\":\"B\"}",
                "{\"query\":\"\"}",
                "{\"query\":\"fragment A on Query { __typename }\"}"
            })
    void an_operation_that_is_not_named_is_refused(String body) {
        Answer strict = post(body, "Content-Type", JSON, "Accept", GRAPHQL);
        Answer lenient = post(body, "Content-Type", JSON, "Accept", JSON);

        assertThat(strict.status()).as(strict.body()).isEqualTo(400);
        assertThat(strict.header("Content-Type")).startsWith(GRAPHQL);
        assertThat(strict.json().has("data")).isFalse();
        assertThat(lenient.status()).as(lenient.body()).isEqualTo(200);
        assertThat(lenient.header("Content-Type")).startsWith(JSON);
    }

    @DisplayName("Status Codes: 5xx where the server is the reason of the failure, in " + GRAPHQL)
    @Test
    void a_store_that_is_away_is_the_programs_fault() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table use_log add constraint refusing check (false) not valid");
            try {
                String body = "{\"query\":\"{ contacts { nodes { id } } }\"}";

                assertThat(post(body, "Content-Type", JSON, "Accept", GRAPHQL).status())
                        .isEqualTo(503);
                assertThat(post(body, "Content-Type", JSON, "Accept", JSON).status())
                        .isEqualTo(200);
            } finally {
                statement.execute("alter table use_log drop constraint refusing");
            }
        }
    }

    @DisplayName("JSON Encoding: one value for each parameter")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ __typename }\",\"query\":\"{ viewer { id } }\"}",
                "{\"query\":\"{ __typename }\",\"variables\":{\"a\":1,\"a\":2}}"
            })
    void a_name_that_comes_twice_is_refused(String body) {
        Answer answer = post(body, "Content-Type", JSON);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    @DisplayName("Media Types: a body in UTF-16 is no UTF-8, even where its bytes happen to be")
    @Test
    void utf_16_is_refused() {
        Answer answer = asking.post(aino, TYPENAME.getBytes(StandardCharsets.UTF_16LE), "Content-Type", JSON);

        assertThat(answer.status()).isEqualTo(400);
    }

    @DisplayName("JSON Encoding: a byte order mark means nothing (RFC 8259 section 8.1)")
    @Test
    void a_byte_order_mark_is_passed_over() {
        assertThat(post("\uFEFF" + TYPENAME, "Content-Type", JSON).status()).isEqualTo(200);
    }
}
