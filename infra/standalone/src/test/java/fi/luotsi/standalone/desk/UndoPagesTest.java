package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded by a slip is undone from the page that comes next, without script. */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndoPagesTest {

    private static final String UNDO = "/actions/undoInContact/undo";

    private final DeskProgram program;

    UndoPagesTest(DeskProgram program) {
        this.program = program;
    }

    private Visitor helmi(String language) {
        Visitor helmi = program.visitor();
        helmi.signIn("helmi");
        helmi.get("/my-day?lang=" + language);
        return helmi;
    }

    private static HttpResponse<String> recorded(Visitor visitor) {
        HttpResponse<String> saved = visitor.submit(
                visitor.get("/contacts/new"),
                "/contacts/new",
                Map.of("topic", List.of("home-help"), "note", List.of("Stairs are hard after a fall.")));
        assertThat(saved.uri().getPath()).as(saved.body()).startsWith("/contacts/");
        return saved;
    }

    private static HttpResponse<String> noted(Visitor visitor, HttpResponse<String> contact, String note) {
        String path = contact.uri().getPath();
        String form = "/actions/addContactNote?contactId=" + path.substring("/contacts/".length()) + "&back=" + path;
        return visitor.submit(visitor.get(form), "/actions/addContactNote", Map.of("note", List.of(note)));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Peru, Peruttu., Kirjaus on jo peruttu",
        "sv, Ångra, Ångrat., Anteckningen har redan ångrats",
        "en, Undo, Undone., This has already been undone"
    })
    void a_contact_that_was_a_slip_is_undone_and_there_no_more(
            String language, String button, String told, String again) {
        try (Visitor helmi = helmi(language)) {
            HttpResponse<String> contact = recorded(helmi);
            assertThat(contact.body()).contains("type=\"submit\">" + button + "</button>");
            String path = contact.uri().getPath();

            HttpResponse<String> undone = helmi.submit(contact, UNDO, Map.of());

            assertThat(undone.uri().getPath()).isEqualTo("/my-day");
            assertThat(undone.body()).contains(told).doesNotContain(UNDO);
            assertThat(helmi.get(path).statusCode()).isEqualTo(404);
            HttpResponse<String> twice = helmi.submit(contact, UNDO, Map.of("commandId", List.of(anotherId())));
            assertThat(twice.body()).contains(again);
        }
    }

    @Test
    void a_note_that_was_a_slip_goes_and_the_contact_stays() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> contact = recorded(helmi);
            HttpResponse<String> noted = noted(helmi, contact, "Meant for somebody else.");
            assertThat(noted.body()).contains("Recorded: Add a note.", "Meant for somebody else.", UNDO);

            HttpResponse<String> undone = helmi.submit(noted, UNDO, Map.of());

            assertThat(undone.uri().getPath()).isEqualTo(contact.uri().getPath());
            assertThat(undone.body())
                    .contains("Undone.", "Stairs are hard after a fall.")
                    .doesNotContain("Meant for somebody else.", UNDO);
        }
    }

    @Test
    void nothing_is_undone_once_more_was_recorded() {
        try (Visitor helmi = helmi("en");
                Visitor elsewhere = helmi("en")) {
            HttpResponse<String> contact = recorded(helmi);
            assertThat(contact.body()).contains(UNDO);
            noted(elsewhere, contact, "Called back.");

            HttpResponse<String> refused = helmi.submit(contact, UNDO, Map.of());

            assertThat(refused.uri().getPath()).isEqualTo(contact.uri().getPath());
            assertThat(refused.body())
                    .contains("Something else has been done since this was recorded", "Called back.")
                    .doesNotContain("Undone.");
            assertThat(helmi.get(contact.uri().getPath()).body()).doesNotContain(UNDO);
        }
    }

    @Test
    void what_cannot_be_undone_is_not_offered_to_be() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> page = recorded(helmi);
            HttpResponse<String> after = helmi.get(page.uri().getPath());

            assertThat(after.body()).doesNotContain(UNDO);
            assertThat(helmi.post(
                                    "/actions/receiveContact/undo",
                                    Form.in(page.body(), UNDO).values())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private static String anotherId() {
        return Ids.next().toString();
    }
}
