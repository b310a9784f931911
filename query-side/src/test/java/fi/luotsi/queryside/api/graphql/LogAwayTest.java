package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R22: while the use log cannot be written no client data leaves, and recording goes on. */
@OnRealStores
class LogAwayTest {

    private static final String CANARY = "Kanarialintu";

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private UseRows uses;

    @Autowired
    private DataSource database;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();

    @BeforeEach
    void a_client_and_a_contact() {
        archive.write(
                aino,
                Records.MONDAY,
                Records.client(client, "Väinö", CANARY),
                Records.call(contact, Records.MONDAY),
                Records.note(contact, CANARY));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private void whileLocked(Work work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("lock table use_log");
            try {
                work.run();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void whileRefusing(Work work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table use_log add constraint refusing check (false) not valid");
            try {
                work.run();
            } finally {
                statement.execute("alter table use_log drop constraint refusing");
            }
        }
    }

    private void nothingLeaves() {
        Answer one = asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()));
        Answer search = asking.ask(
                aino, "casework/client/search", Map.of("input", Map.of("familyName", CANARY, "givenName", "Väinö")));
        Answer csv = asking.get(Person.lead(aino.unit()), "/reports/contacts.csv?from=2026-03&to=2026-03&by=channel");
        Answer export = asking.get(Person.auditor(), "/export/events?limit=1");

        for (Answer answer : new Answer[] {one, search}) {
            assertThat(answer.errors()).containsExactly("UNAVAILABLE useLog");
            assertThat(answer.dataBesideErrors("").isEmpty()).isTrue();
            assertThat(answer.body()).doesNotContain(CANARY, contact.toString(), client.toString());
        }
        for (Answer answer : new Answer[] {csv, export}) {
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.errors()).containsExactly("UNAVAILABLE useLog");
            assertThat(answer.body()).doesNotContain("phone", "envelope");
        }
    }

    private void recordingGoesOn() {
        Map<String, Object> input =
                Map.of("commandId", Ids.next(), "contactId", contact.value(), "noteId", Ids.next(), "note", "lisää");
        Answer answer = asking.mutate(aino, "addContactNote", input);

        assertThat(answer.errors()).containsExactly("UNAVAILABLE useLog");
        assertThat(answer.dataBesideErrors("addContactNote.id").asString()).isEqualTo(contact.toString());
        assertThat(answer.dataBesideErrors("addContactNote.version").asInt()).isZero();
        assertThat(answer.dataBesideErrors("addContactNote.contact").isNull()).isTrue();
        assertThat(answer.dataBesideErrors("addContactNote.userErrors").size()).isZero();
        assertThat(commands.by(aino)).isNotEmpty();
    }

    private void allIsWellAgain() {
        assertThat(asking.ask(aino, "casework/contact/contact", Map.of("id", contact.value()))
                        .text("contact.notes.nodes.0.text"))
                .isEqualTo(CANARY);
        assertThat(uses.only(aino).shown()).containsKey("Contact");
    }

    @Test
    void R22_a_locked_log_holds_answers_back_and_lets_them_go_when_the_lock_goes() throws SQLException {
        whileLocked(() -> {
            nothingLeaves();
            recordingGoesOn();
        });

        allIsWellAgain();
    }

    @Test
    void R22_a_log_that_takes_no_row_holds_back_every_answer_with_client_data_and_no_other() throws SQLException {
        whileRefusing(() -> {
            nothingLeaves();
            recordingGoesOn();
            assertThat(asking.ask(aino, "api/graphql/viewer", Map.of()).text("viewer.unit.code"))
                    .isEqualTo(aino.unit());
        });

        allIsWellAgain();
    }

    @Test
    void a_download_that_asks_the_schema_says_that_a_store_is_out_of_reach() throws SQLException {
        RightsRequestId request = Records.requestId();
        archive.write(aino, Records.MONDAY, Records.asked(request, client, aino, "log-report"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table matter rename to matter_away");
            try {
                Answer answer = asking.get(aino, "/rights-requests/" + request + "/log-report.json");

                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.errors()).containsExactly("UNAVAILABLE stores");
            } finally {
                statement.execute("alter table matter_away rename to matter");
            }
        }
    }

    @Test
    void R20_a_denial_that_cannot_be_logged_tells_nothing_either() throws SQLException {
        Person stranger = Person.lead(Records.newUnit());
        whileRefusing(() -> assertThat(asking.ask(stranger, "casework/contact/contact", Map.of("id", contact.value()))
                        .errors())
                .containsExactly("UNAVAILABLE useLog"));
    }
}
