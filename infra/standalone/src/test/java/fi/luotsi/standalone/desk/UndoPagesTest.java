package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded by a slip is undone from the page that comes next, or from the record's own, without script. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UndoPagesTest {

    private static final String UNDO = "/actions/undoInContact/undo";

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#?]*)");
    private static final Pattern TOLD = Pattern.compile("(\\d+\\.\\d\\d): (.+?)\\. .*?(\\d+\\.\\d\\d)");

    private final LaterClock clock = new LaterClock();
    private final Asked asked = new Asked();
    private final DeskProgram program;

    UndoPagesTest(@TempDir Path scratch) throws IOException {
        program = new DeskProgram(scratch.resolve("data"), 20, context -> {
            context.registerBean("laterClock", Clock.class, () -> clock, definition -> definition.setPrimary(true));
            context.registerBean(Asked.class, () -> asked);
        });
    }

    @AfterAll
    void stop() {
        program.close();
    }

    private Visitor helmi(String language) {
        return program.visitor("helmi", language);
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
        return does(visitor, contact, "addContactNote", "contactId", Map.of("note", List.of(note)));
    }

    /** Fills in an action's form for the record of a page, and comes back there. */
    private static HttpResponse<String> does(
            Visitor visitor, HttpResponse<String> page, String action, String id, Map<String, List<String>> filledIn) {
        String path = page.uri().getPath();
        String record = path.substring(path.lastIndexOf('/') + 1);
        String form = "/actions/" + action + "?" + id + "=" + record + "&back=" + path;
        return visitor.submit(visitor.get(form), "/actions/" + action, filledIn);
    }

    private static String leadsTo(HttpResponse<String> page, String place) {
        return LINK.matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .filter(path -> path.matches(place + "/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing leads to " + place + ":\n" + page.body()));
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
            assertThat(contact.body()).contains(">" + button + "</button>");
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
                    .contains("Undone.", "Stairs are hard after a fall.", "The contact was received. You can undo it")
                    .doesNotContain("Meant for somebody else.", "A note was added");
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
            assertThat(helmi.get(contact.uri().getPath()).body())
                    .contains("A note was added to the contact. You can undo it")
                    .doesNotContain("The contact was received. You");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Peru, Yhteydenotto otettiin vastaan",
        "sv, Ångra, Kontakten togs emot",
        "en, Undo, The contact was received"
    })
    void the_contacts_own_page_says_what_was_done_and_until_when_it_can_be_undone(
            String language, String button, String deed) {
        try (Visitor helmi = helmi(language)) {
            String path = recorded(helmi).uri().getPath();

            HttpResponse<String> later = helmi.get(path);

            Matcher told =
                    TOLD.matcher(Form.text(later.body().replaceAll("(?s).*id=\"undo-[^>]*>|</span> <button.*", "")));
            assertThat(told.find()).as(later.body()).isTrue();
            assertThat(told.group(2)).isEqualTo(deed);
            assertThat(time(told.group(3))).isEqualTo(time(told.group(1)).plusMinutes(5));
            assertThat(later.body()).contains(">" + button + "</button>");

            HttpResponse<String> undone = helmi.submit(later, UNDO, Map.of());

            assertThat(undone.uri().getPath()).isEqualTo("/my-day");
            assertThat(helmi.get(path).statusCode()).isEqualTo(404);
        }
    }

    private static LocalTime time(String written) {
        return LocalTime.parse(written, DateTimeFormatter.ofPattern("H.mm"));
    }

    @Test
    void each_kind_of_record_offers_it_on_its_own_page() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> episode = guided(helmi);
            HttpResponse<String> client = helmi.get(leadsTo(episode, "/clients"));
            Map<String, List<String>> wish = Map.of("preferences.wishes", List.of("Calls in the morning."));
            undoneOnItsOwnPage(helmi, does(helmi, client, "recordPreferences", "clientId", wish), "undoInClient");
            Map<String, List<String>> screening =
                    Map.of("urgency", List.of("not-urgent"), "grounds", List.of("A neighbour looks in every day."));
            undoneOnItsOwnPage(helmi, does(helmi, episode, "screenUrgency", "episodeId", screening), "undoInEpisode");
            undoneOnItsOwnPage(helmi, requested(helmi, client), "undoInRightsRequest");
            undoneOnItsOwnPage(helmi, helmi.get(referred(helmi, recorded(helmi))), "undoInReferral");
        }
    }

    /** A caller who is registered, and whose guidance begins. */
    private static HttpResponse<String> guided(Visitor visitor) {
        String contact = recorded(visitor).uri().getPath().substring("/contacts/".length());
        HttpResponse<String> found = visitor.submit(
                visitor.get("/clients/find?contact=" + contact),
                "/clients/find",
                Map.of("familyName", List.of("Ylikoskela"), "givenName", List.of("Iita-Maria")));
        HttpResponse<String> linking = visitor.submit(
                found,
                "/actions/registerClient",
                Map.of("birthDate", List.of("1950-03-12"), "clientGroups", List.of("older")));
        HttpResponse<String> linked = visitor.submit(linking, "/actions/linkContact", Map.of());
        Matcher opening =
                Pattern.compile("href=\"(/actions/openEpisode[^\"]*)\"").matcher(linked.body());
        assertThat(opening.find()).as(linked.body()).isTrue();
        return visitor.submit(visitor.get(Form.text(opening.group(1))), "/actions/openEpisode", Map.of());
    }

    /** Not from the page that came next, but from the one that is opened again. */
    private static void undoneOnItsOwnPage(Visitor visitor, HttpResponse<String> next, String mutation) {
        assertThat(next.statusCode()).as(next.body()).isEqualTo(200);
        HttpResponse<String> own = visitor.get(next.uri().getPath());

        HttpResponse<String> undone = visitor.submit(own, "/actions/" + mutation + "/undo", Map.of());

        assertThat(undone.body()).as(mutation).contains("Undone.");
    }

    private static HttpResponse<String> requested(Visitor visitor, HttpResponse<String> client) {
        String id = client.uri().getPath().substring("/clients/".length());
        return visitor.submit(
                visitor.get("/actions/receiveRightsRequest?clientId=" + id),
                "/actions/receiveRightsRequest",
                Map.of(
                        "kind", List.of("access"),
                        "form", List.of("written"),
                        "applicant", List.of("self"),
                        "receivedOn", List.of(LocalDate.now(FinnishTime.ZONE).toString()),
                        "asked", List.of("Everything.")));
    }

    private static String referred(Visitor visitor, HttpResponse<String> contact) {
        String id = contact.uri().getPath().substring("/contacts/".length());
        return visitor.submit(
                        visitor.get("/actions/sendReferral?origin.contact=" + id),
                        "/actions/sendReferral",
                        Map.of(
                                "kind", List.of("signposted"),
                                "targetCategory", List.of("parish"),
                                "target", List.of("Lunch club")))
                .uri()
                .getPath();
    }

    @Test
    void it_costs_no_request_of_its_own() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> contact = recorded(helmi);
            noted(helmi, contact, "Called back.");
            asked.since();

            assertThat(helmi.get(contact.uri().getPath()).body()).contains(UNDO);
            assertThat(asked.since()).containsOnlyOnce("Contact").doesNotContain("LastDeed");

            asked.since();
            assertThat(noted(helmi, contact, "And once more.").body()).contains(UNDO);
            assertThat(asked.since()).containsOnlyOnce("Contact").doesNotContain("LastDeed");
        }
    }

    @Test
    void nobody_else_is_offered_it_and_nobody_once_more_was_done() {
        try (Visitor helmi = helmi("en");
                Visitor aino = program.visitor("aino", "en")) {
            HttpResponse<String> contact = recorded(helmi);
            String path = contact.uri().getPath();
            assertThat(helmi.get(path).body()).contains(UNDO);
            HttpResponse<String> theirs = aino.get(path);
            assertThat(theirs.statusCode()).isEqualTo(200);
            assertThat(theirs.body()).doesNotContain(UNDO);

            noted(aino, contact, "Called back.");

            assertThat(helmi.get(path).body()).contains("Called back.").doesNotContain(UNDO);
            assertThat(aino.get(path).body()).contains(UNDO, "A note was added to the contact");
        }
    }

    @Test
    void after_five_minutes_it_is_offered_no_more() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> contact = recorded(helmi);
            String path = contact.uri().getPath();
            clock.goOn(Duration.ofMinutes(4));
            HttpResponse<String> early = helmi.get(path);
            assertThat(early.body()).contains(UNDO);

            clock.goOn(Duration.ofMinutes(2));

            HttpResponse<String> late = helmi.get(path);
            assertThat(late.statusCode()).isEqualTo(200);
            assertThat(late.body()).doesNotContain(UNDO);
            assertThat(helmi.submit(early, UNDO, Map.of()).body()).doesNotContain("Undone.");
            assertThat(helmi.get(path).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void what_cannot_be_undone_is_not_offered_to_be() {
        try (Visitor helmi = helmi("en")) {
            HttpResponse<String> page = recorded(helmi);

            assertThat(helmi.post(
                                    "/actions/receiveContact/undo",
                                    Form.in(page.body(), UNDO).values())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fi, Peruttu vahinkona, Merkintä ei ole voimassa., Perui nämä:, merkintä",
        "sv, Ångrades som ett misstag, Anteckningen gäller inte., Ångrade dessa:, anteckning",
        "en, Undone as a slip, It counts no more., Undid these:, entry"
    })
    void the_history_says_what_was_taken_back_when_and_by_whom_and_by_which_entry(
            String language, String takenBack, String counts, String takesBack, String entry) {
        try (Visitor helmi = helmi("en");
                Visitor eero = program.visitor("eero", language)) {
            HttpResponse<String> contact = recorded(helmi);
            String id = contact.uri().getPath().substring("/contacts/".length());
            int before = entries(eero.get("/audit/history/" + id));
            helmi.submit(noted(helmi, contact, "Meant for somebody else."), UNDO, Map.of());

            HttpResponse<String> history = eero.get("/audit/history/" + id);

            assertThat(entries(history)).isEqualTo(before + 2);
            String slip = card(history, before);
            String undone = card(history, before + 1);
            assertThat(slip)
                    .contains(takenBack, "Helmi Pöllölä", counts, "Meant for somebody else.")
                    .contains("href=\"#entry-%d\">%s %d<".formatted(before + 1, entry, before + 1));
            assertThat(undone)
                    .contains(takesBack, "href=\"#entry-%d\">%s %d:".formatted(before, entry, before))
                    .doesNotContain(takenBack);
            assertThat(card(history, 0)).doesNotContain(takenBack, takesBack);
        }
    }

    private static int entries(HttpResponse<String> history) {
        assertThat(history.statusCode()).as(history.body()).isEqualTo(200);
        return (int) Pattern.compile("id=\"entry-\\d+\"")
                .matcher(history.body())
                .results()
                .count();
    }

    private static String card(HttpResponse<String> history, int sequence) {
        Matcher card = Pattern.compile("(?s)id=\"entry-" + sequence + "\".*?(?=<li class=\"card\"|</ol>)")
                .matcher(history.body());
        assertThat(card.find()).isTrue();
        return Form.text(card.group());
    }

    private static String anotherId() {
        return Ids.next().toString();
    }
}
