package fi.luotsi.queryside.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A mutation is either carried out and answered, or refused and not carried out, whatever the request has around it. */
@OnRealStores
class CarriedOutAndAnsweredTest {

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private DataSource database;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();

    @BeforeEach
    void a_contact_of_ainos() {
        archive.write(aino, Records.MONDAY, Records.call(contact, Records.MONDAY));
    }

    private String note(String alias, ContactId to) {
        return "%s: addContactNote(input: {commandId: \"%s\", contactId: \"%s\", noteId: \"%s\", note: \"Soitettu.\"}) { id userErrors { code } }"
                .formatted(alias, Ids.next(), to, Ids.next());
    }

    private static byte[] body(String query) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("query", query));
    }

    private Answer post(byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Luotsi-Purpose", "advice-and-guidance", "Luotsi-Service-Task", "service-guidance"));
        if (!all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return asking.post(aino, body, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|*/*, text/event-stream",
                "Accept|text/event-stream, application/graphql-response+json;q=0.1",
                "Accept|multipart/mixed, application/json",
                "Accept|application/graphql+json, application/json",
                "Accept|application/json;odd=1",
                "Accept|application/json;charset=utf-16",
                "Accept|application/json;q=1.5",
                "Accept|application/json;q=x",
                "Accept|application/json,,",
                "Accept|,",
                "Accept|application/*+json",
                "Accept|application/vnd.api+json",
                "Accept-Charset|iso-8859-1",
                "Accept-Charset|nonsense;q=0, *;q=0",
                "Accept-Encoding|br",
                "Accept-Encoding|identity;q=0, *;q=0",
                "Accept-Language|nonsense!",
                "Accept-Language|*;q=0",
                "Accept-Language|en;q=5",
                "Accept-Datetime|yesterday",
                "Content-Type|application/json;charset=iso-8859-1",
                "Content-Type|application/json;charset=utf-16",
                "Content-Type|application/json;charset=nonsense",
                "Content-Type|application/json; charset=UTF-8; x=y",
                "Content-Type|application/json;",
                "Content-Type|application/json, text/plain",
                "Content-Type|application/json;charset=utf-8;charset=utf-16",
                "Content-Encoding|gzip",
                "Content-Encoding|identity",
                "Content-Language|xx",
                "If-Match|*",
                "If-None-Match|*",
                "If-Modified-Since|Thu, 01 Jan 2099 00:00:00 GMT",
                "If-Unmodified-Since|Thu, 01 Jan 1970 00:00:00 GMT",
                "Range|bytes=0-3",
                "Prefer|respond-async",
                "X-HTTP-Method-Override|GET",
                "X-Forwarded-Proto|gopher",
                "Forwarded|for=nonsense;proto=gopher",
                "Cookie|=;;=",
                "Origin|https://elsewhere.example",
                "Luotsi-Override-Ground|nonsense",
                "Luotsi-Role|nonsense",
                "Luotsi-Unit|nonsense"
            })
    void a_mutation_is_carried_out_exactly_when_it_is_answered(String header, String value) {
        Answer answer = post(body("mutation { " + note("a", contact) + " }"), header, value);

        boolean isAnswered = answer.status() == 200
                && answer.json().path("data").path("a").path("id").isString();
        assertThat(commands.by(aino)).as(answer.status() + " " + answer.body()).hasSize(isAnswered ? 1 : 0);
        if (!isAnswered) {
            assertThat(answer.json().has("errors") || answer.json().has("code"))
                    .as(answer.status() + " " + answer.body())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void no_other_method_carries_a_mutation_out(String method) {
        String query = URLEncoder.encode("mutation { " + note("a", contact) + " }", StandardCharsets.UTF_8);

        Answer answer = asking.send(
                aino,
                method,
                "/graphql?query=" + query,
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "service-guidance");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(commands.by(aino)).isEmpty();
    }

    @Test
    void a_form_carries_no_mutation_out() {
        byte[] form = ("query=" + URLEncoder.encode("mutation { " + note("a", contact) + " }", StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        Answer answer = post(form, "Content-Type", "application/x-www-form-urlencoded");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(commands.by(aino)).isEmpty();
    }

    @Test
    void of_two_mutations_the_one_that_fails_does_not_hide_that_the_other_was_carried_out() {
        ContactId broken = Records.contactId();
        archive.write(aino, Records.MONDAY, Records.call(broken, Records.MONDAY));
        commands.fail(broken.value(), new IllegalStateException("made to fail"));

        Answer answer = post(
                body("mutation { " + note("first", contact) + note("second", broken) + note("third", contact) + " }"),
                "Accept",
                "application/graphql-response+json");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.dataBesideErrors("first.id").asString()).isEqualTo(contact.toString());
        assertThat(answer.dataBesideErrors("second").isNull()).as(answer.body()).isTrue();
        assertThat(answer.dataBesideErrors("third.id").asString()).isEqualTo(contact.toString());
        assertThat(answer.errors()).containsExactly("UNAVAILABLE luotsi");
    }

    @Test
    void what_was_carried_out_is_answered_so_when_it_cannot_be_looked_at_any_more() {
        commands.carryOut(contact.value(), () -> run("alter table matter rename to matter_away"));
        try {
            Answer answer = post(body("mutation { "
                    + note("a", contact).replace("{ id ", "{ id version upToDate contact { id client { id } } ")
                    + " }"));

            assertThat(answer.dataBesideErrors("a.id").asString())
                    .as(answer.body())
                    .isEqualTo(contact.toString());
            assertThat(answer.dataBesideErrors("a.userErrors").isEmpty()).isTrue();
        } finally {
            run("alter table if exists matter_away rename to matter");
        }
    }

    private void run(String statement) {
        try (Connection connection = database.getConnection();
                Statement prepared = connection.createStatement()) {
            prepared.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void of_two_mutations_the_one_without_a_right_does_not_hide_that_the_other_was_carried_out() {
        Answer answer = post(body("mutation { " + note("first", contact) + " endAccess(input: {commandId: \""
                + Ids.next() + "\", grantId: \"" + Ids.next() + "\", reason: \"role-changed\"}) { id } }"));

        assertThat(answer.dataBesideErrors("first.id").asString())
                .as(answer.body())
                .isEqualTo(contact.toString());
        assertThat(answer.errors()).containsExactly("DENIED endAccess");
    }
}
