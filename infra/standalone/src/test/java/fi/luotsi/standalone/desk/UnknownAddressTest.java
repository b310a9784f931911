package fi.luotsi.standalone.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks the whole program for an address that it does not have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownAddressTest {

    /** As browsers ask for pages. */
    private static final String PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final String UNKNOWN = "/no-such-page";

    private final DeskProgram program;

    UnknownAddressTest(@TempDir Path scratch) throws IOException {
        program = new DeskProgram(scratch.resolve("data"), 0);
    }

    @AfterAll
    void stop() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource({"fi, Tätä ei löydy", "sv, Det här hittas inte", "en, This is not found"})
    void a_browser_is_shown_a_page_in_its_language_signed_in_or_not(String language, String words) {
        try (Visitor visitor = program.visitor()) {
            isMissing(page(visitor, language), language, words);
            assertThat(visitor.session()).isEmpty();

            visitor.signIn("aino");
            isMissing(page(visitor, language), language, words);
            assertThat(visitor.get("/my-day").body()).contains("Aino Järvikoivu");
        }
    }

    private static HttpResponse<String> page(Visitor visitor, String language) {
        return visitor.get(UNKNOWN, "Accept", PAGES, "Accept-Language", language);
    }

    private static void isMissing(HttpResponse<String> page, String language, String words) {
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body())
                .contains("<html lang=\"" + language + "\"", "<h1", words)
                .doesNotContain(UNKNOWN, "Aino");
        assertThat(page.headers().map()).containsKeys("x-frame-options", "referrer-policy", "permissions-policy");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void a_language_that_was_chosen_stays() {
        try (Visitor visitor = program.visitor()) {
            visitor.get("/?lang=sv");

            assertThat(page(visitor, "en").body()).contains("Det här hittas inte");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "*/*", "application/graphql-response+json", "no type"})
    void a_program_is_answered_as_before(String accept) {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> answer = visitor.get(UNKNOWN, "Accept", accept);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"code\":\"token-missing\"");
        }
    }

    @Test
    void a_program_with_a_token_is_answered_as_before_whatever_it_takes() {
        try (Visitor visitor = program.visitor()) {
            HttpResponse<String> answer = visitor.get(UNKNOWN, "Accept", PAGES, "Authorization", "Bearer none");

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"token-invalid\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/graphql, 401",
        "/export/events, 401",
        "/reports/contacts.csv, 401",
        "/actuator/prometheus, 401",
        "/actuator/health, 200",
        "/developers, 200",
        "/.well-known/oauth-protected-resource, 200",
        "/actuator/env, 404",
        "/graphql/schema, 404",
        "/error, 404"
    })
    void an_address_that_there_is_answers_a_browser_as_before_and_no_other_opens(String path, int status) {
        try (Visitor visitor = program.visitor()) {
            assertThat(visitor.get(path, "Accept", PAGES).statusCode()).isEqualTo(status);
        }
    }
}
