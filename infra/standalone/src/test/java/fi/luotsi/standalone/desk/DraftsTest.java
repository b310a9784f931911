package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk does for drafts on devices, asked as its script asks. */
@ExtendWith(SharedDesk.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KEY = "/drafts/key";
    private static final String NEW = "/contacts/new";

    private final DeskProgram program;
    private final JdbcTemplate database;

    DraftsTest(DeskProgram program) {
        this.program = program;
        database = new JdbcTemplate(program.context().getBean("archiveDatabase", DataSource.class));
    }

    @Test
    void a_person_gets_their_key_back_on_the_same_device_and_nobody_else_does() {
        try (Visitor device = program.visitor();
                Visitor other = program.visitor()) {
            device.signIn("aino");
            JsonNode first = key(device);
            device.signOut();
            device.signIn("helmi");
            JsonNode helmis = key(device);
            device.signOut();
            device.signIn("aino");
            other.signIn("aino");

            assertThat(key(device).path("key")).isEqualTo(first.path("key"));
            assertThat(key(device).path("owner")).isEqualTo(first.path("owner"));
            assertThat(helmis.path("key")).isNotEqualTo(first.path("key"));
            assertThat(helmis.path("owner")).isNotEqualTo(first.path("owner"));
            assertThat(key(other).path("key")).isNotEqualTo(first.path("key"));
            assertThat(Base64.getDecoder().decode(first.path("key").asString())).hasSize(32);
            assertThat(first.path("seconds").asLong()).isEqualTo(12 * 60 * 60);
            assertThat(device.get("/my-day").body())
                    .contains("data-owner=\"" + first.path("owner").asString());
        }
    }

    @Test
    void nobody_is_given_a_key_who_is_not_signed_in() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> answer = visitor.script(KEY);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(visitor.get(KEY).uri().getPath()).isEqualTo("/demo/sign-in");
        }
    }

    @Test
    void the_device_is_known_by_a_cookie_that_no_script_reads() {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn("aino");
            HttpResponse<String> answer = visitor.script(KEY);

            assertThat(answer.headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("luotsi-device="))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie)
                            .contains("Path=/", "HttpOnly", "SameSite=Lax")
                            .doesNotContain("Secure"));
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void a_key_lies_sealed_and_opens_for_nobody_whose_it_is_not() {
        try (Visitor device = program.visitor()) {
            device.signIn("aino");
            JsonNode ainos = key(device);
            device.signOut();
            device.signIn("helmi");
            JsonNode helmis = key(device);
            String raw =
                    new String(Base64.getDecoder().decode(ainos.path("key").asString()), StandardCharsets.ISO_8859_1);
            byte[] sealed = Objects.requireNonNull(sealed(ainos));
            database.update(
                    "update desk.draft_key set sealed = ? where owner = ?",
                    sealed,
                    helmis.path("owner").asString());

            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(raw);
            assertThat(key(device).path("key")).isNotIn(ainos.path("key"), helmis.path("key"));
        }
    }

    @Test
    void a_key_that_nobody_has_asked_for_in_two_weeks_is_forgotten() {
        try (Visitor device = program.visitor();
                Visitor other = program.visitor()) {
            device.signIn("aino");
            JsonNode first = key(device);
            database.update(
                    "update desk.draft_key set asked_at = now() - interval '13 days' where owner = ?",
                    first.path("owner").asString());
            assertThat(key(device).path("key")).isEqualTo(first.path("key"));
            database.update(
                    "update desk.draft_key set asked_at = now() - interval '15 days' where owner = ?",
                    first.path("owner").asString());
            other.signIn("helmi");
            key(other);

            assertThat(database.queryForList(
                            "select 1 from desk.draft_key where owner = ?",
                            first.path("owner").asString()))
                    .isEmpty();
            assertThat(key(device).path("key")).isNotEqualTo(first.path("key"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/kept/contacts/new", "/kept/actions/addContactNote", "/kept/actions/addEpisodeNote", "/drafts"})
    void a_page_that_the_browser_keeps_names_nobody_and_proves_nothing(String path) {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");
            helmi.script(NEW, filled(helmi, "Kept by nobody"));
            HttpResponse<String> page = helmi.get(path);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("<h1")
                    .doesNotContain("Helmi", "_csrf", "data-owner=", "/clients/", "Kept by nobody", "sign-out");
        }
    }

    @Test
    void no_other_form_is_kept() {
        try (Visitor helmi = program.visitor()) {
            helmi.signIn("helmi");

            assertThat(helmi.get("/kept/actions/closeEpisode").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void what_a_script_sends_twice_is_recorded_once_and_other_words_under_its_id_are_refused() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            Map<String, List<String>> form = filled(aino, "Sent twice");
            form.put("saved", List.of(one(form, "opened")));
            JsonNode first = told(aino.script(NEW, form));
            JsonNode second = told(aino.script(NEW, form));
            form.put("note", List.of("Sent a third time"));
            JsonNode third = told(aino.script(NEW, form));

            assertThat(first.path("outcome").asString()).isEqualTo("STORED");
            assertThat(first.path("to").asString()).isEqualTo("/contacts/" + one(form, "contactId"));
            assertThat(second).isEqualTo(first);
            assertThat(third.path("outcome").asString()).isEqualTo("REFUSED");
            HttpResponse<String> contact = aino.get(first.path("to").asString());
            assertThat(contact.body().split("Sent twice", -1)).hasSize(2);
            assertThat(contact.body()).doesNotContain("Sent a third time");
            assertThat(aino.get(third.path("to").asString()).body()).contains("Sent a third time", "id=\"errors\"");
        }
    }

    @Test
    void a_script_is_led_to_a_page_that_shows_what_was_refused() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            JsonNode refused = told(aino.script(NEW, filled(aino, "Call 050 000 1234")));
            HttpResponse<String> page = aino.get(refused.path("to").asString());

            assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("Call 050 000 1234", "id=\"errors\"");
        }
    }

    @Test
    void what_was_begun_in_another_capacity_is_shown_and_not_recorded() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            aino.get("/my-day?lang=en");
            Map<String, List<String>> form = filled(aino, "Begun elsewhere");
            String now = one(form, "acting");
            form.put("acting", List.of("team-lead|nokia|supervision|service-guidance"));
            HttpResponse<String> page =
                    aino.get(told(aino.script(NEW, form)).path("to").asString());

            assertThat(now).startsWith("adviser|");
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body()).contains("You began this in another role", "Begun elsewhere");
            assertThat(Form.in(page.body(), NEW).values()).containsEntry("acting", List.of(now));
            assertThat(aino.get("/contacts/" + one(form, "contactId")).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_session_that_has_ended_keeps_nothing_of_a_scripts() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            Map<String, List<String>> form = filled(aino, "Ended meanwhile");
            aino.forgetSession();

            assertThat(aino.script(NEW, form).statusCode()).isEqualTo(401);
            HttpResponse<String> after = aino.signIn("helmi");
            assertThat(after.uri().getPath()).isEqualTo("/my-day");
            assertThat(aino.get(NEW).body()).doesNotContain("Ended meanwhile");
        }
    }

    @Test
    void a_talk_that_was_saved_on_a_device_ended_then_and_not_when_it_came() {
        try (Visitor aino = program.visitor()) {
            aino.signIn("aino");
            OffsetDateTime opened = OffsetDateTime.now(ZoneId.of("Europe/Helsinki"))
                    .minusHours(2)
                    .truncatedTo(ChronoUnit.SECONDS);
            OffsetDateTime saved = opened.plusMinutes(12);
            Map<String, List<String>> form = filled(aino, "On the road");
            form.put("opened", List.of(opened.toString()));
            form.put("saved", List.of(saved.toString()));
            String to = told(aino.script(NEW, form)).path("to").asString();

            assertThat(aino.get(to + "?lang=en").body())
                    .containsPattern("Ended</dt>\\s*<dd>[^<]*"
                            + DateTimeFormatter.ofPattern("H.mm").format(saved));
        }
    }

    private byte[] sealed(JsonNode told) {
        return Objects.requireNonNull(database.queryForObject(
                "select sealed from desk.draft_key where owner = ?",
                byte[].class,
                told.path("owner").asString()));
    }

    private static JsonNode key(Visitor visitor) {
        return told(visitor.script(KEY));
    }

    private static JsonNode told(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static String one(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).getFirst();
    }

    /** The form of a new contact, as a browser would send it. */
    private static Map<String, List<String>> filled(Visitor visitor, String note) {
        return new HashMap<>(Form.in(visitor.get(NEW).body(), NEW)
                .with(Map.of("note", List.of(note), "topic", List.of("home-help"))));
    }
}
