package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pages, as a browser without script goes through them. */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskPagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MISSING = Pattern.compile("<li><a href=\"#step-");
    private static final Pattern REFUSED = Pattern.compile("(?s)id=\"errors\".*?</ul>");

    /** Of addresses that differ in ids and values alone, so many are looked at. */
    private static final int OF_A_KIND = 2;

    private final DeskProgram program;

    DeskPagesTest(DeskProgram program) {
        this.program = program;
    }

    @ParameterizedTest
    @CsvSource({
        "aino, fi, /contacts/new /clients/find /episodes /referrals /requests",
        "helmi, sv, /episodes /actions/addEpisodeNote /actions/openEpisode /clients/{} /referrals/{}",
        "sylvi, en, /unit /audit/uses /care/grants /numbers /actions/restrictProcessing /audit/history/{}",
        "eero, fi, /audit /audit/uses /audit/disclosures /audit/suspicions /numbers",
        "lempi, en, /care /care/grants /actions/grantAccess /actions/rotateKeys /care/accessibility/{} /accessibility/feedback /care/read-models",
        "venla, sv, /numbers"
    })
    void every_page_that_a_page_leads_to_is_there(String user, String language, String among) {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn(user);
            visitor.get("/my-day?lang=" + language);
            Map<String, Integer> kinds = new HashMap<>();
            Set<String> seen = new LinkedHashSet<>();
            Deque<String> ahead = new ArrayDeque<>(List.of("/my-day"));
            List<String> faults = new ArrayList<>();
            while (!ahead.isEmpty()) {
                String path = ahead.removeFirst();
                if (!seen.add(path) || kinds.merge(kind(path), 1, Integer::sum) > OF_A_KIND) {
                    continue;
                }
                HttpResponse<String> page = visitor.get(path);
                if (page.statusCode() != 200) {
                    faults.add(path + " " + page.statusCode());
                }
                if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    assertThat(page.body()).contains("<html lang=\"" + language + "\"");
                    assertThat(page.headers().firstValue("Cache-Control").orElse(""))
                            .as(path)
                            .contains("no-store");
                    LINK.matcher(page.body())
                            .results()
                            .map(found -> Form.text(found.group(1)))
                            .filter(found ->
                                    !found.matches("/(webjars|desk|developers|sign-|[?]).*|/help|.*[?&]lang=.*"))
                            .forEach(ahead::add);
                }
            }

            assertThat(faults).isEmpty();
            assertThat(kinds.keySet()).contains(among.split(" "));
        }
    }

    private static String kind(String path) {
        return ID.matcher(path.replaceAll("[?].*", "")).replaceAll("{}");
    }

    @Test
    void a_call_becomes_guidance_that_is_closed_as_the_law_asks() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            helmi.get("/my-day?lang=en");
            HttpResponse<String> contact = recorded(helmi, "Stairs are hard after a fall.");

            HttpResponse<String> found = helmi.submit(
                    helmi.get(contact.uri().getPath().replace("/contacts/", "/clients/find?contact=")),
                    "/clients/find",
                    Map.of("familyName", List.of("Ylikoskela"), "givenName", List.of("Iita-Maria")));
            assertThat(found.body()).contains("Nobody fits these facts.");
            HttpResponse<String> linking = helmi.submit(
                    found,
                    "/actions/registerClient",
                    Map.of("birthDate", List.of("1950-03-12"), "clientGroups", List.of("older")));
            assertThat(linking.uri().getPath()).isEqualTo("/actions/linkContact");
            HttpResponse<String> linked = helmi.submit(linking, "/actions/linkContact", Map.of());
            assertThat(linked.body()).contains("Ylikoskela Iita-Maria");

            HttpResponse<String> episode = helmi.does(linked, "openEpisode", Map.of());
            assertThat(episode.uri().getPath()).startsWith("/episodes/");
            HttpResponse<String> early = helmi.does(
                    episode, "closeEpisode", Map.of("result", List.of("helped-on-site"), "coping", List.of("well")));
            assertThat(early.statusCode()).isEqualTo(422);
            episode = helmi.does(
                    episode,
                    "screenUrgency",
                    Map.of("urgency", List.of("not-urgent"), "grounds", List.of("A neighbour looks in every day.")));
            assertThat(episode.body()).contains("Recorded: Screen the urgency.", "A neighbour looks in every day.");
            HttpResponse<String> tooSoon = helmi.does(
                    episode, "closeEpisode", Map.of("result", List.of("helped-on-site"), "coping", List.of("well")));
            Matcher refused = REFUSED.matcher(tooSoon.body());
            assertThat(refused.find()).isTrue();
            assertThat(MISSING.matcher(episode.body()).results().count())
                    .as("what the page says is missing, and what the program refuses for: " + refused.group())
                    .isEqualTo(refused.group().split("<li>", -1).length - 1);
            episode = helmi.does(
                    episode,
                    "initiateMatter",
                    Map.of("initiator", List.of("client"), "need", List.of("Shopping is heavy.")));
            episode = helmi.does(episode, "recordOpinion", Map.of("wishes", List.of("To live at home.")));
            episode = helmi.does(
                    episode,
                    "explainOptions",
                    Map.of(
                            "options", List.of("Meals at home"),
                            "effects", List.of("Less to carry"),
                            "language", List.of("fi")));
            episode = helmi.does(episode, "waivePlan", Map.of("ground", List.of("temporary-advice")));
            episode = helmi.does(episode, "addEpisodeNote", Map.of("note", List.of("She will think about it.")));
            HttpResponse<String> chain = helmi.does(
                    episode,
                    "sendReferral",
                    Map.of(
                            "kind", List.of("signposted"),
                            "targetCategory", List.of("parish"),
                            "target", List.of("Lunch club")));
            assertThat(chain.body()).contains("<svg", "Lunch club");
            chain = helmi.does(chain, "confirmServiceReceived", Map.of());
            assertThat(chain.body()).contains("Service received");

            HttpResponse<String> closed = helmi.does(
                    helmi.get(episode.uri().getPath()),
                    "closeEpisode",
                    Map.of("result", List.of("helped-on-site"), "coping", List.of("well")));
            assertThat(closed.statusCode()).as(closed.body()).isEqualTo(200);
            assertThat(closed.body()).contains("Copes: Well", "Reopen guidance");
        }
    }

    @Test
    void an_administrator_sees_how_the_read_models_stand_and_has_one_built_anew() {
        try (Visitor lempi = program.visitor()) {
            lempi.signIn("lempi");
            lempi.get("/my-day?lang=en");
            HttpResponse<String> models = lempi.get("/care/read-models");
            assertThat(models.body()).contains("referral-chain", "accessibility-feedback", "No document is frozen.");

            HttpResponse<String> begun = lempi.does(models, "rebuildReadModel", Map.of());

            assertThat(begun.uri().getPath()).isEqualTo("/care/read-models");
            assertThat(begun.body()).contains("Recorded: Rebuild the read model.");
        }
    }

    private static HttpResponse<String> recorded(Visitor visitor, String note) {
        HttpResponse<String> saved = visitor.submit(
                visitor.get("/contacts/new"),
                "/contacts/new",
                Map.of("topic", List.of("home-help", "food"), "note", List.of(note)));
        assertThat(saved.uri().getPath()).as(saved.body()).matches("/contacts/" + ID);
        assertThat(saved.body()).contains("The contact is recorded.", note);
        return saved;
    }

    @Test
    void a_contact_that_is_refused_keeps_what_was_typed_and_says_what_is_wrong() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            aino.get("/my-day?lang=en");

            HttpResponse<String> without = aino.submit(
                    aino.get("/contacts/new"), "/contacts/new", Map.of("note", List.of("Heard of the hub.")));
            assertThat(without.statusCode()).isEqualTo(422);
            assertThat(without.body())
                    .contains("<title>Error: New contact", "Choose at least one topic", "Heard of the hub.");

            HttpResponse<String> telling = aino.submit(
                    without, "/contacts/new", Map.of("topic", List.of("food"), "note", List.of("Call 050 000 1234.")));
            assertThat(telling.statusCode()).isEqualTo(422);
            assertThat(telling.body()).contains("phone number", "Call 050 000 1234.");

            HttpResponse<String> untimely = aino.submit(
                    telling,
                    "/contacts/new",
                    Map.of(
                            "topic", List.of("food"),
                            "note", List.of("Will call back."),
                            "receivedAt.date", List.of("2026-11-30")));
            assertThat(untimely.statusCode()).isEqualTo(422);
            assertThat(untimely.body()).contains("Give both the day and the time");

            HttpResponse<String> saved = aino.submit(
                    telling, "/contacts/new", Map.of("topic", List.of("food"), "note", List.of("Will call back.")));
            assertThat(saved.body()).contains("Will call back.", "The contact is anonymous.");
            HttpResponse<String> next = aino.get("/contacts/new");
            assertThat(next.body())
                    .contains("Same caller again", saved.uri().getPath().replace("/contacts/", "?same="));
        }
    }

    @Test
    void what_tells_who_somebody_is_is_found_while_it_is_typed() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            Map<String, List<String>> form = Form.in(
                            aino.get("/contacts/new?lang=en").body(), "/contacts/new")
                    .values();
            HttpResponse<String> found = aino.post(
                    "/contacts/check", Map.of("_csrf", form.get("_csrf"), "note", List.of("Call 050 000 1234 back.")));

            assertThat(found.body())
                    .isEqualTo(
                            "[{\"start\":5,\"end\":17,\"message\":\"Characters 6 to 17 look like a phone number. Take it out.\"}]");
        }
    }

    @Test
    void what_others_recorded_meanwhile_is_shown_before_anything_is_written_over() {
        try (Visitor helmi = program.visitor();
                Visitor sylvi = program.visitor()) {
            helmi.signIn("helmi");
            sylvi.signIn("sylvi");
            helmi.get("/my-day?lang=en");
            HttpResponse<String> list = helmi.get("/episodes?state=open");
            String episode = LINK.matcher(list.body())
                    .results()
                    .map(found -> found.group(1))
                    .filter(path -> path.matches("/episodes/" + ID))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> hers = helmi.get(episode);
            HttpResponse<String> leads = sylvi.get(episode);
            sylvi.does(leads, "addEpisodeNote", Map.of("note", List.of("Talked with the daughter.")));

            HttpResponse<String> late = helmi.does(hers, "addEpisodeNote", Map.of("note", List.of("Nobody home.")));

            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body())
                    .contains(
                            "Others have recorded meanwhile",
                            "Sylvi Törmäperä",
                            "Talked with the daughter.",
                            "Nobody home.");
            HttpResponse<String> allTheSame = helmi.submit(late, "/actions/addEpisodeNote", Map.of());
            assertThat(allTheSame.statusCode()).isEqualTo(200);
            assertThat(allTheSame.body()).contains("Talked with the daughter.", "Nobody home.");
        }
    }

    @Test
    void what_was_typed_outlives_the_session_and_is_not_done_by_itself() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            helmi.get("/my-day?lang=en");
            HttpResponse<String> form = helmi.get("/contacts/new");
            helmi.forgetSession();
            HttpResponse<String> asked = helmi.submit(
                    form, "/contacts/new", Map.of("topic", List.of("food"), "note", List.of("Typed for nothing?")));
            HttpResponse<String> again = helmi.choose(asked, "helmi");

            assertThat(again.uri().getPath()).isEqualTo("/contacts/new");
            assertThat(again.body()).contains("Your session had ended", "Typed for nothing?");
            assertThat(helmi.get("/contacts/new").body()).doesNotContain("Typed for nothing?");
            assertThat(helmi.submit(again, "/contacts/new", Map.of()).body()).contains("The contact is recorded.");
        }
    }

    @Test
    void who_has_several_roles_chooses_in_which_they_act() {
        try (Visitor ake = program.visitor()) {
            ake.signIn("ake");
            assertThat(ake.get("/my-day?lang=en").body()).doesNotContain("href=\"/unit\"");
            HttpResponse<String> choice = ake.get("/acting");
            String lead = Pattern.compile("value=\"(team-lead[|][^\"]*[|]supervision)\"")
                    .matcher(choice.body())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);

            HttpResponse<String> day = ake.submit(choice, "/acting", Map.of("as", List.of(lead)));

            assertThat(day.body()).contains("href=\"/unit\"", "Team lead");
            assertThat(ake.get("/unit").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void files_come_in_the_persons_own_right_and_no_other_address_does() {
        try (Visitor sylvi = program.visitor();
                Visitor aino = program.visitor()) {
            sylvi.signIn("sylvi");
            aino.signIn("aino");
            String report = "/downloads/reports/contacts.csv?from=2020-01&to=2020-02&by=topic";

            assertThat(sylvi.get(report).headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/csv");
            assertThat(aino.get(report).statusCode()).isEqualTo(403);
            assertThat(sylvi.get("/downloads/actuator/health").statusCode()).isEqualTo(404);
            assertThat(sylvi.get("/downloads/reports/contacts.csv/../../graphql")
                            .statusCode())
                    .isNotEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"//elsewhere.example", "https://elsewhere.example", "/sign-out", "/my-dayx"})
    void a_form_leads_back_to_pages_of_ours_alone(String back) {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            assertThat(helmi.get("/actions/openEpisode?back=" + back).body()).contains("name=\"back\" value=\"\"");
        }
    }

    @Test
    void what_is_not_there_or_not_ones_own_is_told_the_same_way() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            assertThat(aino.get("/clients/0198d200-0000-7000-8000-00000000c0ff").statusCode())
                    .isEqualTo(404);
            assertThat(aino.get("/clients/nobody").statusCode()).isEqualTo(400);
            assertThat(aino.get("/unit").statusCode()).isEqualTo(403);
            assertThat(aino.get("/actions/grantAccess").statusCode()).isEqualTo(403);
            assertThat(aino.get("/actions/makeTea").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whose_code_is_shown_is_asked_for_by_itself() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            helmi.get("/my-day?lang=en");
            String client = LINK.matcher(helmi.get("/episodes").body())
                    .results()
                    .map(found -> found.group(1))
                    .filter(path -> path.matches("/clients/" + ID))
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> file = helmi.get(client);
            assertThat(file.body()).doesNotContainPattern("\\d{6}[-A]\\d{3}[0-9A-Y]\\b");

            HttpResponse<String> withCode = helmi.submit(file, client, Map.of());

            assertThat(withCode.body()).containsPattern("\\d{6}[-A]\\d{3}[0-9A-Y]\\b|identity code not known");
        }
    }

    /** Each page asks the program's own port: what serves pages must not use up what serves their questions. */
    @Test
    void five_hundred_pages_asked_for_at_once_are_all_answered() throws Exception {
        try (Visitor helmi = program.visitor();
                ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor()) {
            helmi.signIn("helmi");
            List<Callable<Integer>> pages =
                    Collections.nCopies(500, () -> helmi.get("/my-day").statusCode());

            Map<Integer, Integer> answers = new TreeMap<>();
            for (Future<Integer> answer : asking.invokeAll(pages, 2, TimeUnit.MINUTES)) {
                answers.merge(answer.get(), 1, Integer::sum);
            }

            assertThat(answers.keySet()).isSubsetOf(200, 429);
            assertThat(answers.get(200)).isPositive();
            assertThat(helmi.get("/my-day").statusCode()).isEqualTo(200);
        }
    }
}
