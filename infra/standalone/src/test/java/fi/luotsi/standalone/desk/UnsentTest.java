package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of a form that is sent when its session has ended, at a browser that several people use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnsentTest {

    private static final String NEW = "/contacts/new";

    private final DeskProgram program;
    private final JdbcTemplate database;

    UnsentTest(@TempDir Path scratch) throws IOException {
        program = new DeskProgram(scratch.resolve("data"), 60);
        database = new JdbcTemplate(program.context().getBean("archiveDatabase", DataSource.class));
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @Test
    void what_was_typed_is_shown_to_nobody_else_who_signs_in_and_waits_for_whose_it_is() {
        try (Visitor browser = program.visitor();
                Visitor anotherBrowser = program.visitor()) {
            HttpResponse<String> asked = sentTooLate(browser, "Only for Helmi's eyes");

            HttpResponse<String> ainos = browser.choose(asked, "aino");
            assertThat(ainos.uri().getPath()).isEqualTo("/my-day");
            assertThat(ainos.body()).contains("Aino Järvikoivu");
            assertThat(browser.get(NEW).body()).doesNotContain("Only for Helmi");
            anotherBrowser.signIn("sylvi");
            assertThat(anotherBrowser.get(NEW).body()).doesNotContain("Only for Helmi");

            browser.signOut();
            HttpResponse<String> helmis = browser.signIn("helmi");
            assertThat(helmis.uri().getPath()).isEqualTo(NEW);
            assertThat(helmis.body()).contains("Only for Helmi");
            assertThat(browser.get(NEW).body()).doesNotContain("Only for Helmi");
        }
    }

    @Test
    void what_is_shown_once_is_kept_no_more() {
        try (Visitor browser = program.visitor()) {
            browser.choose(sentTooLate(browser, "Shown once"), "helmi");
            browser.signOut();

            assertThat(browser.signIn("helmi").uri().getPath()).isEqualTo("/my-day");
            assertThat(database.queryForList("select 1 from desk.unsent")).isEmpty();
        }
    }

    @Test
    void nobody_reads_it_in_the_database_and_in_another_persons_place_it_opens_for_nobody() {
        try (Visitor browser = program.visitor()) {
            HttpResponse<String> asked = sentTooLate(browser, "Sealed for Helmi");
            byte[] sealed =
                    Objects.requireNonNull(database.queryForObject("select sealed from desk.unsent", byte[].class));
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Sealed", "contacts");
            database.update("update desk.unsent set person = '0198d000-0000-7000-8000-000000000001'");

            assertThat(browser.choose(asked, "aino").uri().getPath()).isEqualTo("/my-day");
            assertThat(browser.get(NEW).body()).doesNotContain("Sealed for Helmi");
        }
    }

    @Test
    void after_half_a_day_it_is_forgotten() {
        try (Visitor browser = program.visitor()) {
            HttpResponse<String> asked = sentTooLate(browser, "Long ago");
            database.update("update desk.unsent set kept_at = kept_at - interval '12 hours 1 minute'");

            assertThat(browser.choose(asked, "helmi").uri().getPath()).isEqualTo("/my-day");
            assertThat(database.queryForList("select 1 from desk.unsent")).isEmpty();
        }
    }

    @Test
    void a_form_that_does_not_tell_whose_it_is_is_not_kept() {
        try (Visitor browser = program.visitor()) {
            browser.signIn("helmi");
            Map<String, List<String>> form = new HashMap<>(filled(browser, "Whose is it?"));
            form.remove("_typist");
            browser.forgetSession();
            HttpResponse<String> asked = browser.post(NEW, form);

            assertThat(database.queryForList("select 1 from desk.unsent")).isEmpty();
            assertThat(browser.choose(asked, "helmi").uri().getPath()).isEqualTo("/my-day");
        }
    }

    /** At the issuer another person signs in, in the middle of somebody's session. */
    @Test
    void who_signs_in_within_another_persons_session_finds_nothing_of_theirs() {
        try (Visitor browser = program.visitor()) {
            browser.signIn("helmi");
            HttpResponse<String> refused =
                    browser.submit(browser.get(NEW), NEW, Map.of("note", List.of("Refused to Helmi")));
            assertThat(refused.body()).contains("Refused to Helmi");
            HttpResponse<String> issuer = browser.get("/demo/sign-in");
            browser.post(issuer.uri().toString(), Form.first(issuer.body()).with(Map.of("user", List.of("aino"))));

            HttpResponse<String> day = browser.get("/sign-in/luotsi");

            assertThat(day.uri().getPath()).isEqualTo("/my-day");
            assertThat(day.body()).contains("Aino Järvikoivu").doesNotContain("Helmi Pöllölä");
            assertThat(browser.get(refused.uri().toString()).body()).doesNotContain("Refused to Helmi");
        }
    }

    /** Helmi sends a form after their session has ended, and is asked to sign in. */
    private static HttpResponse<String> sentTooLate(Visitor browser, String note) {
        browser.signIn("helmi");
        Map<String, List<String>> form = filled(browser, note);
        browser.forgetSession();
        return browser.post(NEW, form);
    }

    private static Map<String, List<String>> filled(Visitor browser, String note) {
        return Form.in(browser.get(NEW).body(), NEW).with(Map.of("note", List.of(note), "topic", List.of("food")));
    }
}
