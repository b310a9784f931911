package fi.luotsi.queryside.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each check of the public audit of the GraphQL-over-HTTP specification (graphql-http, server audits of October 2025), by its own id.
 * What the audit leaves to the server (MAY) is checked to be as the record 0049 decided. {@link GraphqlOverHttpTest} has the clauses
 * that the audit does not look at.
 */
@OnRealStores
class GraphqlOverHttpAuditTest {

    @Autowired
    private Asking asking;

    private final Person aino = Person.counsellor(Records.newUnit());

    @ParameterizedTest(name = "{0}")
    @MethodSource("fi.luotsi.queryside.api.http.AuditCheck#all")
    void the_check_holds(AuditCheck check) throws CharacterCodingException {
        Answer answer = answer(check);

        assertThat(answer.status()).as(answer.body()).isEqualTo(check.status());
        assertThat(answer.header("Content-Type")).startsWith(check.answeredIn());
        StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(answer.response().body()));
        assertThat(answer.json().has("data"))
                .as(answer.body())
                .isEqualTo(check.holds().equals("data"));
        assertThat(answer.json().has("errors"))
                .as(answer.body())
                .isEqualTo(check.holds().equals("errors"));
        if (check.status() == 405) {
            assertThat(answer.header("Allow")).isEqualTo("POST");
        }
    }

    @Test
    void every_check_of_the_audit_is_there_once() {
        assertThat(AuditCheck.all().stream().map(AuditCheck::id))
                .doesNotHaveDuplicates()
                .hasSize(61);
    }

    private Answer answer(AuditCheck check) {
        List<String> headers = new ArrayList<>(
                List.of("Luotsi-Purpose", "advice-and-guidance", "Luotsi-Service-Task", "service-guidance"));
        add(headers, "Content-Type", check.contentType());
        add(headers, "Accept", check.accept());
        String[] given = headers.toArray(String[]::new);
        return check.method().equals("GET")
                ? asking.send(aino, "GET", "/graphql?" + check.sent(), given)
                : asking.post(aino, check.sent().getBytes(StandardCharsets.UTF_8), given);
    }

    private static void add(List<String> headers, String name, String value) {
        if (!value.isEmpty()) {
            headers.add(name);
            headers.add(value);
        }
    }
}
