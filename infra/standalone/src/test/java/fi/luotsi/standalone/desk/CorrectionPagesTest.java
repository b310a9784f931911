package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded wrongly is put right on the form that it was recorded on, and the history shows both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectionPagesTest {

    private final LaterClock clock = new LaterClock();
    private final DeskProgram program;

    CorrectionPagesTest(@TempDir Path scratch) throws IOException {
        program = new DeskProgram(
                scratch.resolve("data"),
                20,
                context -> context.registerBean(
                        "laterClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private static String recorded(Visitor visitor) {
        HttpResponse<String> saved = visitor.submit(
                visitor.get("/contacts/new"),
                "/contacts/new",
                Map.of(
                        "channel", List.of("hub-visit"),
                        "topic", List.of("home-help"),
                        "note", List.of("Stairs are hard after a fall.")));
        assertThat(saved.uri().getPath()).as(saved.body()).startsWith("/contacts/");
        return saved.uri().getPath();
    }

    private static HttpResponse<String> corrected(Visitor visitor, String contact, Map<String, List<String>> right) {
        return visitor.submit(visitor.get(contact + "/correct"), contact + "/correct", right);
    }

    private static Map<String, List<String>> housing(String reason) {
        return Map.of("topic", List.of("housing"), "corrects.reason", List.of(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Korjaa yhteydenoton tiedot, Yhteydenotto on korjattu., Asuminen",
        "sv, Rätta kontaktens uppgifter, Kontakten har rättats., Boende",
        "en, Correct the contact, The contact is corrected., Housing"
    })
    void a_wrong_topic_is_put_right_and_everything_else_stays(String language, String link, String told, String right) {
        try (Visitor helmi = program.visitor("helmi", language)) {
            String contact = recorded(helmi);
            HttpResponse<String> before = helmi.get(contact);
            assertThat(before.body()).contains(link);

            HttpResponse<String> after = corrected(helmi, contact, housing("The wrong line was ticked."));

            assertThat(after.uri().getPath()).isEqualTo(contact);
            assertThat(after.body()).contains(told, right, "Stairs are hard after a fall.");
            assertThat(facts(after)).isEqualTo(facts(before));
            String contacts = helmi.get("/contacts?topic=housing&mine=on").body();
            assertThat(contacts).contains(contact);
            assertThat(helmi.get("/contacts?topic=home-help&mine=on").body()).doesNotContain(contact);
            String history = helmi.get("/audit/history/" + contact.substring("/contacts/".length()))
                    .body();
            assertThat(history).contains("The wrong line was ticked.", right, "#entry-0", "#entry-2");
        }
    }

    /** What is told of the contact besides its topics, the exact times among it. */
    private static String facts(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*<dl class=\"facts\">|</dl>.*", "");
    }

    @Test
    void what_is_wrong_with_the_correction_is_told_at_its_field_and_nothing_is_lost() {
        try (Visitor helmi = program.visitor("helmi", "en")) {
            String contact = recorded(helmi);

            HttpResponse<String> silent = corrected(helmi, contact, housing(""));

            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("Why was the entry wrong?", "value=\"housing\" checked");
            HttpResponse<String> telling = corrected(helmi, contact, housing("Call 050 000 1234"));
            assertThat(telling.statusCode()).isEqualTo(422);
            assertThat(telling.body()).contains("id=\"f-corrects-reason-error\"", "Call 050 000 1234");
            HttpResponse<String> future = corrected(
                    helmi,
                    contact,
                    Map.of(
                            "corrects.reason", List.of("Another day."),
                            "receivedAt.date", List.of("2199-01-01"),
                            "receivedAt.time", List.of("10:00")));
            assertThat(future.statusCode()).isEqualTo(422);
            assertThat(future.body()).contains("id=\"f-receivedAt-error\"");
            HttpResponse<String> hub = corrected(
                    helmi, contact, Map.of("channel", List.of("phone"), "corrects.reason", List.of("It was a call.")));
            assertThat(hub.statusCode()).isEqualTo(422);
            assertThat(hub.body()).contains("id=\"f-hub-error\"");
        }
    }

    @Test
    void what_others_recorded_meanwhile_is_not_written_over() {
        try (Visitor helmi = program.visitor("helmi", "en")) {
            String contact = recorded(helmi);
            HttpResponse<String> form = helmi.get(contact + "/correct");
            corrected(helmi, contact, housing("The first."));

            HttpResponse<String> late = helmi.submit(form, contact + "/correct", housing("The second."));

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("The second.", "The first.", "The details of the contact were corrected");
            assertThat(helmi.get("/audit/history/" + contact.substring("/contacts/".length()))
                            .body())
                    .contains("The first.")
                    .doesNotContain("The second.");
            assertThat(helmi.submit(late, contact + "/correct", Map.of()).body())
                    .contains("The contact is corrected.");
        }
    }

    @Test
    void a_correction_is_undone_like_any_slip() {
        try (Visitor helmi = program.visitor("helmi", "en")) {
            String contact = recorded(helmi);
            HttpResponse<String> after = corrected(helmi, contact, housing("Not so."));

            HttpResponse<String> undone = helmi.submit(after, "/actions/undoInContact/undo", Map.of());

            assertThat(undone.body())
                    .contains("Undone.", "Help and services at home")
                    .doesNotContain(">Housing<");
        }
    }

    @Test
    void after_fourteen_days_the_lead_puts_it_right_and_nobody_of_another_unit_ever() {
        String contact;
        try (Visitor helmi = program.visitor("helmi", "en");
                Visitor other = program.visitor("ake", "en")) {
            contact = recorded(helmi);
            assertThat(other.get(contact + "/correct").statusCode()).isEqualTo(404);
        }
        clock.goOn(Duration.ofDays(15));
        try (Visitor helmi = program.visitor("helmi", "en")) {
            assertThat(helmi.get(contact).body()).doesNotContain("Correct the contact");
            assertThat(helmi.get(contact + "/correct").statusCode()).isEqualTo(403);
        }
        try (Visitor lead = program.visitor("sylvi", "en")) {
            assertThat(corrected(lead, contact, housing("Found in the yearly count."))
                            .body())
                    .contains("The contact is corrected.", "Housing");
        }
    }
}
