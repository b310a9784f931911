package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Entries of every kind of record are put right from their history, on the form that they were recorded on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedDesk.class)
class CorrectionFromHistoryTest {

    private final DeskProgram program;

    CorrectionFromHistoryTest(DeskProgram program) {
        this.program = program;
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

    @Test
    void an_entry_of_guidance_of_a_client_and_of_a_referral_is_put_right_from_the_history() {
        try (Visitor helmi = program.visitor("helmi", "en")) {
            String contact = recorded(helmi);
            HttpResponse<String> found = helmi.submit(
                    helmi.get(contact.replace("/contacts/", "/clients/find?contact=")),
                    "/clients/find",
                    Map.of("familyName", List.of("Alakoskela"), "givenName", List.of("Aada-Liisa")));
            HttpResponse<String> linking = helmi.submit(
                    found,
                    "/actions/registerClient",
                    Map.of("birthDate", List.of("1950-03-12"), "clientGroups", List.of("older")));
            HttpResponse<String> linked = helmi.submit(linking, "/actions/linkContact", Map.of());
            HttpResponse<String> episode = helmi.does(linked, "openEpisode", Map.of());
            episode = helmi.does(
                    episode,
                    "screenUrgency",
                    Map.of("urgency", List.of("not-urgent"), "grounds", List.of("A neighbour looks in every day.")));
            HttpResponse<String> chain = helmi.does(
                    episode,
                    "sendReferral",
                    Map.of(
                            "kind", List.of("signposted"),
                            "targetCategory", List.of("parish"),
                            "target", List.of("Lunch club")));

            HttpResponse<String> form = correcting(helmi, history(episode), "screenUrgency");
            assertThat(form.body())
                    .contains("Correct the entry", "A neighbour looks in every day.", "Why was the entry wrong?");
            HttpResponse<String> silent =
                    helmi.submit(form, "/actions/screenUrgency", Map.of("urgency", List.of("urgent")));
            assertThat(silent.statusCode()).isEqualTo(422);
            HttpResponse<String> screened = helmi.submit(
                    silent,
                    "/actions/screenUrgency",
                    Map.of(
                            "grounds", List.of("Nobody looks in."),
                            "corrects.reason", List.of("The neighbour moved away.")));
            assertThat(screened.uri().getPath()).isEqualTo(history(episode));
            // what counts now is told to everybody, and a wrong word of a person to supervisors alone
            assertThat(screened.body())
                    .contains("The neighbour moved away.", "Not urgent", "Urgent", "Nobody looks in.")
                    .doesNotContain("A neighbour looks in every day.");
            assertThat(helmi.get(episode.uri().getPath()).body()).contains("Urgent");

            String client = leadsTo(linked, "/clients");
            helmi.does(
                    helmi.get(client),
                    "giveNotice",
                    Map.of("noticeVersion", List.of("2026-1"), "language", List.of("fi")));
            HttpResponse<String> registered =
                    correcting(helmi, client.replace("/clients/", "/audit/history/"), "registerClient");
            assertThat(registered.body())
                    .contains(
                            "Since then others were told of the client, and that does not change",
                            "The client was told how their data are processed");
            HttpResponse<String> born = helmi.submit(
                    registered,
                    "/actions/registerClient",
                    Map.of("birthDate", List.of("1941-03-12"), "corrects.reason", List.of("She said another year.")));
            assertThat(born.body()).contains("She said another year.");
            assertThat(helmi.get(client).body()).contains("12.3.1941");

            HttpResponse<String> told = helmi.submit(
                    correcting(helmi, history(chain), "sendReferral"),
                    "/actions/sendReferral",
                    Map.of("target", List.of("Lunch table"), "corrects.reason", List.of("Its name is another.")));
            assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
            assertThat(helmi.get(chain.uri().getPath()).body())
                    .contains("Lunch table")
                    .doesNotContain("Lunch club");
        }
    }

    private static String history(HttpResponse<String> page) {
        return page.uri().getPath().replaceFirst("/\\w+/", "/audit/history/");
    }

    private static HttpResponse<String> correcting(Visitor visitor, String history, String mutation) {
        String page = visitor.get(history).body();
        Matcher link =
                Pattern.compile("href=\"(/actions/" + mutation + "[^\"]*)\"").matcher(page);
        assertThat(link.find()).as(page).isTrue();
        return visitor.get(Form.text(link.group(1)));
    }

    private static String leadsTo(HttpResponse<String> page, String place) {
        Matcher link = Pattern.compile("href=\"(" + place + "/[0-9a-f-]{36})\"").matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group(1);
    }
}
