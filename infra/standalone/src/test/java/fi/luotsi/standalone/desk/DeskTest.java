package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole program with its desk, asked as a browser asks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskTest {

    private final DeskProgram program;
    private final Path data;

    DeskTest(@TempDir Path scratch) throws IOException {
        data = scratch.resolve("data");
        program = new DeskProgram(data, 120);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({"fi, Kirjaudu sisään", "sv, Logga in", "en, Sign in"})
    void the_start_page_is_told_in_the_browsers_language(String language, String signIn) {
        try (Visitor visitor = program.visitor()) {
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
        try (Visitor visitor = program.visitor()) {
            visitor.get("/?lang=sv");

            assertThat(visitor.get("/", "Accept-Language", "en").body()).contains("Logga in");
            assertThat(visitor.get("/?lang=xx").body()).contains("Logga in");
        }
    }

    @Test
    void who_signs_in_comes_to_their_day_and_stays_signed_in_until_they_sign_out() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn("helmi");

            assertThat(day.uri().getPath()).isEqualTo("/my-day");
            assertThat(day.body())
                    .contains("Helmi Pöllölä", "Odottaa sinua", "Avoimet ohjausjaksot", "Jatko-ohjaukset");
            assertThat(day.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(visitor.get("/my-day?lang=en", "Accept-Language", "en").body())
                    .contains("Waiting for you");
            assertThat(visitor.get("/").uri().getPath()).isEqualTo("/my-day");

            HttpResponse<String> out = visitor.submit(visitor.get("/my-day"), "/sign-out", Map.of());

            assertThat(out.uri().getPath()).isEqualTo("/");
            assertThat(visitor.get("/my-day").uri().getPath()).isEqualTo("/demo/sign-in");
        }
    }

    @Test
    void pages_take_nothing_from_elsewhere_and_the_cookie_goes_nowhere_else() {
        try (Visitor visitor = program.visitor()) {
            Map<String, List<String>> headers =
                    visitor.signIn("helmi").headers().map();

            assertThat(headers.get("content-security-policy"))
                    .singleElement()
                    .asString()
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .endsWith("form-action 'self' " + program.base())
                    .doesNotContain("unsafe", "*");
            assertThat(headers)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsEntry("x-frame-options", List.of("DENY"))
                    .containsEntry("referrer-policy", List.of("no-referrer"))
                    .containsEntry("cross-origin-opener-policy", List.of("same-origin"));
            assertThat(headers.get("permissions-policy")).hasSize(1);
        }
        try (HttpClient anyone = HttpClient.newHttpClient()) {
            HttpRequest first = HttpRequest.newBuilder(URI.create(program.base() + "/sign-in/luotsi"))
                    .build();
            assertThat(sent(anyone, first).headers().allValues("Set-Cookie"))
                    .filteredOn(cookie -> cookie.startsWith("luotsi="))
                    .singleElement()
                    .asString()
                    .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain", "Max-Age", "Expires");
        }
    }

    private static HttpResponse<String> sent(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_form_without_its_proof_signs_nobody_out() {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn("aino");

            assertThat(visitor.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
            assertThat(visitor.get("/my-day").statusCode()).isEqualTo(200);
            assertThat(visitor.get("/my-day").body()).contains("Aino Järvikoivu");
        }
    }

    @Test
    void signing_in_changes_the_session_so_that_nobody_can_give_another_one_theirs() {
        try (Visitor visitor = program.visitor()) {
            visitor.get("/my-day");
            String before = visitor.session();
            visitor.signIn("aino");

            assertThat(before).isNotEmpty();
            assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        }
    }

    @Test
    void the_database_holds_no_token_and_no_name_that_could_be_read() {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn("helmi");
        }
        JdbcTemplate database = new JdbcTemplate(program.context().getBean("archiveDatabase", DataSource.class));
        List<@Nullable String> all = database.queryForList(
                "select encode(attribute_bytes, 'escape') from desk.session_attributes", String.class);

        assertThat(all).isNotEmpty().allSatisfy(bytes -> assertThat(bytes)
                .doesNotContain("eyJ", "java", "Helmi", "springframework"));
    }

    @Test
    void a_sign_in_that_the_service_takes_no_more_leads_to_the_start_page_and_not_round_and_round() throws Exception {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn("helmi");
            String cookie = visitor.session();
            Files.delete(data.resolve("demo-issuer-key.json"));
            program.restart();

            try (Visitor again = program.visitor()) {
                HttpResponse<String> page = again.get("/my-day", "Cookie", "luotsi=" + cookie, "Accept-Language", "en");

                assertThat(page.uri().getPath()).isEqualTo("/");
                assertThat(page.body()).contains("Your sign-in has ended");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"aino", "sylvi", "eero", "lempi", "venla"})
    void every_role_has_a_first_page(String user) {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> day = visitor.signIn(user);

            assertThat(day.statusCode()).as(day.body()).isEqualTo(200);
            assertThat(day.body()).contains("<h1");
        }
    }

    @Test
    void who_signs_out_at_the_issuer_is_signed_out_here() throws Exception {
        try (Visitor helmi = program.visitor();
                Visitor aino = program.visitor()) {
            helmi.signIn("helmi");
            aino.signIn("aino");

            assertThat(told(
                            aino,
                            logout(
                                    "somebody-else",
                                    Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))))
                    .isEqualTo(400);
            assertThat(told(aino, logout("luotsi-desk", Map.of()))).isEqualTo(400);
            assertThat(told(aino, "eyJ.no.token")).isEqualTo(400);
            assertThat(helmi.get("/my-day").uri().getPath()).isEqualTo("/my-day");

            assertThat(told(
                            aino,
                            logout(
                                    "luotsi-desk",
                                    Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))))
                    .isEqualTo(200);

            assertThat(helmi.get("/my-day").uri().getPath()).isEqualTo("/demo/sign-in");
            assertThat(aino.get("/my-day").uri().getPath()).isEqualTo("/my-day");
        }
    }

    private static int told(Visitor issuer, String token) {
        return issuer.post("/signed-out-at-issuer", Map.of("logout_token", List.of(token)))
                .statusCode();
    }

    /** As the issuer signs one for helmi. */
    private String logout(String audience, Map<String, ?> events) throws Exception {
        JWK key = JWKSet.parse(Files.readString(data.resolve("demo-issuer-key.json")))
                .getKeys()
                .getFirst();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType("logout+jwt"))
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(program.base())
                        .subject("0198d000-0000-7000-8000-000000000003")
                        .audience(audience)
                        .claim("iat", Instant.now().getEpochSecond())
                        .jwtID("1")
                        .claim("events", events)
                        .build());
        token.sign(new RSASSASigner(key.toRSAKey()));
        return token.serialize();
    }

    @Test
    void a_restart_ends_no_session() {
        try (Visitor visitor = program.visitor()) {
            visitor.signIn("helmi");
            String cookie = visitor.session();
            program.restart();

            try (Visitor again = program.visitor()) {
                assertThat(again.get("/my-day", "Cookie", "luotsi=" + cookie).body())
                        .contains("Helmi Pöllölä");
            }
        }
    }
}
