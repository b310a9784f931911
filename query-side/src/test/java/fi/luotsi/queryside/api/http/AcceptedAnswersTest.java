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
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing is done for a caller who does not take the answer in any type that it can have. */
@OnRealStores
class AcceptedAnswersTest {

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private NotedCommands commands;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();

    @BeforeEach
    void a_contact_of_ainos() {
        archive.write(aino, Records.MONDAY, Records.call(contact, Records.MONDAY));
    }

    private Answer noteAdded(String accept) {
        String mutation =
                "mutation { addContactNote(input: {commandId: \\\"%s\\\", contactId: \\\"%s\\\", noteId: \\\"%s\\\", note: \\\"Soitettu.\\\"}) { id } }"
                        .formatted(Ids.next(), contact, Ids.next());
        return asking.post(
                aino,
                ("{\"query\":\"" + mutation + "\"}").getBytes(StandardCharsets.UTF_8),
                "Luotsi-Purpose",
                "advice-and-guidance",
                "Luotsi-Service-Task",
                "service-guidance",
                "Content-Type",
                "application/json",
                "Accept-Language",
                "sv",
                "Accept",
                accept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/*",
                "text/html",
                "text/event-stream",
                "text/event-stream, text/html",
                "application/xml",
                "image/*, text/html;q=0.9",
                "application/json;q=0",
                "application/json;q=0, */*;q=0",
                "application/*;q=0, application/xml",
                "nonsense"
            })
    void a_mutation_is_not_carried_out_for_who_does_not_take_its_answer(String accept) {
        Answer answer = noteAdded(accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.errors()).containsExactly("INVALID Accept");
        assertThat(answer.body()).contains("application/json, application/graphql-response+json");
        assertThat(commands.by(aino)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "application/json",
                "application/json; charset=utf-8",
                "application/graphql-response+json",
                "application/graphql-response+json;charset=utf-8, application/json;q=0.9",
                "text/html, application/json;q=0.1",
                "text/event-stream, */*;q=0.1",
                "application/json;q=0, application/graphql-response+json",
                "application/json;q=0, */*",
                ""
            })
    void a_mutation_is_carried_out_and_answered_for_who_takes_its_answer(String accept) {
        Answer answer = noteAdded(accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("addContactNote.id")).isEqualTo(contact.toString());
        assertThat(commands.by(aino)).hasSize(1);
    }
}
