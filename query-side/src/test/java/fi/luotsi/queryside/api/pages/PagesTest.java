package fi.luotsi.queryside.api.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.api.http.WebServer;
import fi.luotsi.queryside.authentication.Browser;
import fi.luotsi.queryside.authentication.WebOnly;
import fi.luotsi.schema.Described;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@SpringBootTest(
        classes = {
            WebOnly.class,
            WebServer.class,
            StartPage.class,
            GraphiqlPage.class,
            SchemaText.class,
            ErrorAnswer.class,
            PageDefaults.class,
            PagesTest.People.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = WebOnly.SAMPLE_SCHEMA)
class PagesTest {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"]+)\"");

    @TestConfiguration(proxyBeanMethods = false)
    static class People {
        @Bean
        Described described() {
            return new Described(_ -> List.of());
        }

        @Bean
        SignIn signIn() {
            return new SignIn() {
                @Override
                public String tokenPath() {
                    return "/sign/in";
                }

                @Override
                public List<Person> people() {
                    return List.of(new Person("pirjo", "Pirjo <Örn>", List.of(Role.TEAM_LEAD), "nokia"));
                }
            };
        }
    }

    private final Browser browser;

    PagesTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @CsvSource({
        "'/developers', fi, Kokeile demokäyttäjänä, tiiminvetäjä, 'Lähitori, Nokia'",
        "'/developers?lang=fi', fi, Kokeile demokäyttäjänä, tiiminvetäjä, 'Lähitori, Nokia'",
        "'/developers?lang=sv', sv, Prova som demoanvändare, teamledare, 'Närtorget, Nokia'",
        "'/developers?lang=en', en, Try it as a demo user, team lead, 'Hub, Nokia'"
    })
    void the_start_page_speaks_the_language_that_was_asked_for(
            String path, String tag, String heading, String role, String unit) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).hasValue(tag);
        assertThat(answer.body())
                .contains("<html lang=\"" + tag + "\">", heading, role, unit)
                .contains(
                        "href=\"/graphiql?lang=" + tag + "\"", "href=\"/schema.graphqls\"", "href=\"/actuator/health\"")
                .doesNotContain("{{");
    }

    @Test
    void the_start_page_follows_the_browser_when_no_language_was_picked() {
        assertThat(browser.get("/developers", "Accept-Language", "sv-FI, en;q=0.5")
                        .body())
                .contains("<html lang=\"sv\">");
    }

    @Test
    void text_from_outside_is_escaped() {
        assertThat(browser.get("/developers").body())
                .contains("Pirjo &lt;Örn&gt;")
                .doesNotContain("<Örn>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/developers", "/graphiql"})
    void a_page_names_no_other_machine_and_all_that_it_names_is_there(String path) {
        var html = browser.get(path).body().replace("http://localhost:" + browser.port(), "");
        assertThat(html).doesNotContainPattern("(?i)https?:|src=\"//|href=\"//|@import");
        var assets = ASSET.matcher(html).results().map(found -> found.group(1)).toList();
        assertThat(assets)
                .isNotEmpty()
                .allSatisfy(asset ->
                        assertThat(browser.get(asset).statusCode()).as(asset).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"luotsi.css", "tool.css", "sign-in.js", "graphiql.js"})
    void our_own_assets_name_no_other_machine(String asset) {
        assertThat(browser.get("/assets/" + asset).body()).doesNotContainPattern("(?i)https?:|url\\(");
    }

    @Test
    void style_of_graphiql_loads_nothing_from_elsewhere() {
        assertThat(browser.get("/webjars/graphiql/2.4.7/graphiql.min.css").body())
                .doesNotContainPattern("url\\((?!data:|[\"']data:)|@import");
    }

    @Test
    void graphiql_asks_with_purpose_and_service_task_and_keeps_nothing_on_disk() {
        assertThat(browser.get("/assets/graphiql.js").body())
                .contains(
                        "\"Luotsi-Purpose\": \"advice-and-guidance\"", "\"Luotsi-Service-Task\": \"service-guidance\"")
                .doesNotContain("localStorage");
        assertThat(browser.get("/graphiql").body())
                .contains("data-purposes=\"adviser=advice-and-guidance ", " auditor=audit administrator=maintenance ");
    }

    @Test
    void pages_forbid_what_they_do_not_need() {
        var headers = browser.get("/developers").headers();
        assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void health_says_up_and_names_its_parts_without_what_is_in_them(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("details");
    }

    @Test
    void the_schema_is_plain_text() {
        var answer = browser.get("/schema.graphqls");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    void a_missing_asset_is_a_plain_problem() {
        var answer = browser.get("/assets/none.js");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
