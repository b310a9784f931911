package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.standalone.LuotsiApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program with its desk, asked as a browser asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskTest {

    private static final Pattern CSRF = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"");

    private final Path scratch;
    private @Nullable ConfigurableApplicationContext program;
    private int port;
    private String base = "";

    DeskTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @BeforeAll
    void start() throws IOException {
        // the same after a restart: the issuer is named by it
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        begin();
    }

    private void begin() {
        var application = LuotsiApplication.program(sentence -> {
            throw new AssertionError(sentence);
        });
        application.setAdditionalProfiles("demo");
        program = application.run(
                "--server.port=" + port,
                "--luotsi.data=" + scratch.resolve("data"),
                "--luotsi.archive.programs=" + Path.of("target", "postgresql").toAbsolutePath(),
                "--luotsi.demo.contacts=120");
        base = "http://localhost:" + port;
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
    }

    /** A browser, which keeps cookies and follows redirects. */
    private final class Visitor implements AutoCloseable {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String path, String... headers) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(base).resolve(path));
            return send(headers.length == 0 ? request : request.headers(headers));
        }

        HttpResponse<String> post(URI address, Map<String, String> form) {
            return send(HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&")))));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }

        /** Opens my day, is sent to the issuer, and says there who they are. */
        HttpResponse<String> signIn(String user) {
            HttpResponse<String> asked = get("/my-day");
            assertThat(asked.uri().getPath()).isEqualTo("/demo/sign-in");
            Map<String, String> form = csrf(asked);
            form.put("user", user);
            return post(asked.uri(), form);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("luotsi"))
                    .map(HttpCookie::getValue)
                    .findFirst()
                    .orElse("");
        }

        @Override
        public void close() {
            http.close();
        }
    }

    private static Map<String, String> csrf(HttpResponse<String> page) {
        Matcher found = CSRF.matcher(page.body());
        assertThat(found.find()).as(page.body()).isTrue();
        Map<String, String> form = new HashMap<>();
        form.put(found.group(1), found.group(2));
        return form;
    }

    @ParameterizedTest
    @CsvSource({"fi, Kirjaudu sisään", "sv, Logga in", "en, Sign in"})
    void the_start_page_is_told_in_the_browsers_language(String language, String signIn) {
        try (Visitor visitor = new Visitor()) {
            HttpResponse<String> page = visitor.get("/", "Accept-Language", language);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<html lang=\"" + language + "\"", signIn);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void a_language_that_was_chosen_is_remembered() {
        try (Visitor visitor = new Visitor()) {
            visitor.get("/?lang=sv");

            assertThat(visitor.get("/", "Accept-Language", "en").body()).contains("Logga in");
            assertThat(visitor.get("/?lang=xx").body()).contains("Logga in");
        }
    }

    @Test
    void who_signs_in_comes_to_their_day_and_stays_signed_in_until_they_sign_out() {
        try (Visitor visitor = new Visitor()) {
            HttpResponse<String> day = visitor.signIn("helmi");

            assertThat(day.uri().getPath()).isEqualTo("/my-day");
            assertThat(day.body())
                    .contains("Helmi Pöllölä", "Odottaa sinua", "Avoimet ohjausjaksot", "Jatko-ohjaukset");
            assertThat(day.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(visitor.get("/my-day?lang=en", "Accept-Language", "en").body())
                    .contains("Waiting for you");
            assertThat(visitor.get("/").uri().getPath()).isEqualTo("/my-day");

            HttpResponse<String> out = visitor.post(URI.create(base + "/sign-out"), csrf(visitor.get("/my-day")));

            assertThat(out.uri().getPath()).isEqualTo("/");
            assertThat(visitor.get("/my-day").uri().getPath()).isEqualTo("/demo/sign-in");
        }
    }

    @Test
    void a_form_without_its_proof_signs_nobody_out() {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("aino");

            assertThat(visitor.post(URI.create(base + "/sign-out"), Map.of()).statusCode())
                    .isEqualTo(403);
            assertThat(visitor.get("/my-day").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/my-day").body()).contains("Aino Järvikoivu");
        }
    }

    @Test
    void signing_in_changes_the_session_so_that_nobody_can_give_another_one_theirs() {
        try (Visitor visitor = new Visitor()) {
            visitor.get("/my-day");
            String before = visitor.session();
            visitor.signIn("aino");

            assertThat(before).isNotEmpty();
            assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void the_database_holds_no_token_and_no_name_that_could_be_read() {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("helmi");
        }
        JdbcTemplate database = new JdbcTemplate(program().getBean("archiveDatabase", DataSource.class));
        List<@Nullable String> all = database.queryForList(
                "select encode(attribute_bytes, 'escape') from desk.session_attributes", String.class);

        assertThat(all).isNotEmpty().allSatisfy(bytes -> assertThat(bytes)
                .doesNotContain("eyJ", "java", "Helmi", "springframework"));
    }

    @Test
    void a_sign_in_that_the_service_takes_no_more_leads_to_the_start_page_and_not_round_and_round() throws Exception {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("helmi");
            String cookie = visitor.session();
            Files.delete(scratch.resolve("data").resolve("demo-issuer-key.json"));
            program().close();
            begin();

            try (Visitor again = new Visitor()) {
                HttpResponse<String> page = again.get("/my-day", "Cookie", "luotsi=" + cookie, "Accept-Language", "en");

                assertThat(page.uri().getPath()).isEqualTo("/");
                assertThat(page.body()).contains("Your sign-in has ended");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"aino", "sylvi", "eero", "lempi", "venla"})
    void every_role_has_a_first_page(String user) {
        try (Visitor visitor = new Visitor()) {
            HttpResponse<String> day = visitor.signIn(user);

            assertThat(day.statusCode()).as(day.body()).isEqualTo(200);
            assertThat(day.body()).contains("<h1");
        }
    }

    @Test
    void a_restart_ends_no_session() {
        try (Visitor visitor = new Visitor()) {
            visitor.signIn("helmi");
            String cookie = visitor.session();
            program().close();
            begin();

            try (Visitor again = new Visitor()) {
                assertThat(again.get("/my-day", "Cookie", "luotsi=" + cookie).body())
                        .contains("Helmi Pöllölä");
            }
        }
    }

    private ConfigurableApplicationContext program() {
        if (program == null) {
            throw new AssertionError("the program was not started");
        }
        return program;
    }
}
