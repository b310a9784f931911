package fi.luotsi.acceptance;

import static fi.luotsi.acceptance.CountyRealm.BRIEF;
import static fi.luotsi.acceptance.CountyRealm.CASEWORK;
import static fi.luotsi.acceptance.CountyRealm.PAYROLL;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.luotsi.acceptance.CountyRealm.Person;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A real Keycloak as the issuer, set up and named by the example in operating.md. */
@ExtendWith(KeycloakFiles.class)
class KeycloakIT {

    private static final String ME = "{ viewer { name role { code } unit { code } } }";
    private static final Person ADMINISTRATOR = Person.with("hva/administration");
    private static final Person ADVISER = Person.with("hva/advice");
    private static final Person ANOTHER = Person.with("hva/advice");
    private static final Person LEAVING = Person.with("hva/advice");
    private static final Person MEANWHILE = Person.with("hva/advice");
    private static final Person AT_THE_DESK = Person.with("hva/advice");
    private static final Set<String> SENT = new HashSet<>();

    private static Keycloak keycloak;
    private static Program program;
    private static CountyRealm county;

    @BeforeAll
    static void start(@TempDir Path folder) {
        keycloak = Keycloak.launch(KeycloakFiles.home(), folder.resolve("keycloak.log"));
        List<String> settings = asPrinted(CountyRealm.issuer(keycloak));
        settings.add("--spring.profiles.active=none");
        settings.add("--luotsi.access.clock-skew=1s");
        // says more of each token than it does at work
        settings.add("--logging.level.org.springframework.security=trace");
        program = Program.start(folder.resolve("data"), settings.toArray(String[]::new));
        county = CountyRealm.imported(
                keycloak.awaitReady(),
                program.address(""),
                ADMINISTRATOR,
                ADVISER,
                ANOTHER,
                LEAVING,
                MEANWHILE,
                AT_THE_DESK);
    }

    @AfterAll
    static void stop() {
        if (program != null) {
            program.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    /** The printed settings; only the issuer's address and the administrator are others. */
    private static List<String> asPrinted(String issuer) {
        String printed = Document.read("infra/docs/operating.md")
                .exchanges("Your own issuer")
                .getFirst()
                .typed();
        List<String> settings = new ArrayList<>();
        Pattern.compile("--[^\\s'\\\\]+")
                .matcher(printed)
                .results()
                .map(setting -> setting.group()
                        .replaceAll("(issuer-uri)=.*", "$1=" + issuer)
                        .replaceAll("(first-administrator)=.*", "$1=" + ADMINISTRATOR.id()))
                .forEach(settings::add);
        return settings;
    }

    @Test
    void R21_a_role_at_the_issuer_opens_nothing_until_a_right_is_granted() {
        Caller adviser = bearing(county.token(ADVISER));
        refused(adviser, 403, "no-grant");

        grant(ADVISER);
        JsonNode me = adviser.graphql(ME, Map.of()).at("/data/viewer");
        assertThat(me.path("name").asString()).isEqualTo(ADVISER.name());
        assertThat(me.at("/role/code").asString()).isEqualTo("adviser");
        assertThat(me.at("/unit/code").asString()).isEqualTo("nokia");

        String contact = Inputs.id();
        adviser.mutate("receiveContact", "ReceiveContactInput", Inputs.contact(contact));
        assertThat(adviser.graphql("query($id: UUID!) { contact(id: $id) { channel { code } } }", Map.of("id", contact))
                        .at("/data/contact/channel/code")
                        .asString())
                .isEqualTo("phone");
    }

    @Test
    void R21_a_token_that_is_not_genuine_or_not_for_us_or_no_longer_valid_gets_nothing() {
        grant(ANOTHER);
        JsonNode given = county.signIn(ANOTHER, CASEWORK);
        String token = given.path("access_token").asString();
        accepted(token);

        notAccepted(county.signIn(ANOTHER, PAYROLL).path("access_token").asString(), "aud claim");
        notAccepted(given.path("id_token").asString(), "aud claim");
        notAccepted(given.path("refresh_token").asString(), "algorithm");
        notAccepted(keycloak.administratorToken(), "matching key");

        List<String> parts = List.of(token.split("\\.", 3));
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        String raised = claims.replace("hva/advice", "hva/administration");
        assertThat(raised).isNotEqualTo(claims);
        notAccepted(parts.get(0) + "." + base64(raised) + "." + parts.get(2), "signature");
        notAccepted(base64("{\"alg\":\"none\"}") + "." + parts.get(1) + ".", "algorithm of none");

        String brief = county.signIn(ANOTHER, BRIEF).path("access_token").asString();
        Awaitility.await("the token to run out")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> notAccepted(brief, "expired"));
    }

    @Test
    void R21_keys_that_the_issuer_changes_are_known_without_a_restart() {
        grant(MEANWHILE);
        String old = county.token(MEANWHILE);
        accepted(old);

        county.signWithNewKey();
        String next = county.token(MEANWHILE);
        assertThat(keyOf(next)).isNotEqualTo(keyOf(old));
        accepted(next);
        accepted(old);

        county.removeOldKeys();
        county.signWithNewKey();
        accepted(county.token(MEANWHILE));
        accepted(next);
        notAccepted(old, "matching key");
    }

    /** The issuer can only refuse new tokens; one that it gave is valid for its own time. */
    @Test
    void R21_a_person_shut_out_at_the_issuer_is_out_when_the_token_ends_and_at_once_when_the_right_does() {
        String grant = grant(LEAVING);
        String token = county.token(LEAVING);
        county.shutOut(LEAVING);
        assertThat(county.letsIn(LEAVING)).isFalse();
        accepted(token);

        Map<String, Object> end = Map.of("commandId", Inputs.id(), "grantId", grant, "reason", "work-ended");
        assertThat(administrator()
                        .mutate("endAccess", "EndAccessInput", end)
                        .path("version")
                        .asInt(-1))
                .isEqualTo(1);
        refused(bearing(token), 403, "no-grant");
    }

    @Test
    void people_sign_in_at_the_desk_and_are_out_when_the_issuer_ends_their_session(@TempDir Path profile) {
        grant(AT_THE_DESK);
        try (Browser browser =
                Browser.open(Browser.program(), profile, program.address("").toString(), "en", 1280)) {
            Page page = browser.go("/my-day");
            page.locator("#username").fill(AT_THE_DESK.user());
            page.locator("#password").fill(AT_THE_DESK.password());
            page.locator("#kc-login").click();
            page.waitForURL("**/my-day");
            assertThat(page.locator("header").textContent()).contains(AT_THE_DESK.name());

            county.endSessions(AT_THE_DESK);
            Awaitility.await("the desk to have heard of it")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        browser.go("/my-day");
                        return page.locator("#username").count() == 1;
                    });

            page.locator("#username").fill(AT_THE_DESK.user());
            page.locator("#password").fill(AT_THE_DESK.password());
            page.locator("#kc-login").click();
            page.waitForURL("**/my-day");
            page.locator("form[action='/sign-out'] button").click();
            page.waitForURL(program.address("/").toString());
            browser.go("/my-day");
            assertThat(page.locator("#username").count()).isOne();
        }
    }

    @AfterEach
    void no_token_that_was_sent_stands_in_the_log() {
        String printed = program.printed();
        assertThat(printed).contains("BearerTokenAuthenticationFilter");
        for (String token : SENT) {
            assertThat(List.of(token.split("\\.")))
                    .filteredOn(part -> printed.contains(part))
                    .isEmpty();
        }
    }

    private static Caller bearing(String token) {
        SENT.add(token);
        return Caller.bearing(program, token);
    }

    private static Caller administrator() {
        return bearing(county.token(ADMINISTRATOR)).asking("maintenance");
    }

    /** A right that holds in the unit Nokia until it is ended; its id. */
    private static String grant(Person person) {
        String grant = Inputs.id();
        Map<String, Object> input = Inputs.of(
                "grantId",
                grant,
                "person",
                person.id(),
                "name",
                person.name(),
                "grounds",
                "Works in Nokia",
                "role",
                "adviser",
                "unit",
                "nokia",
                "serviceTasks",
                List.of("service-guidance"));
        JsonNode answer = administrator().mutate("grantAccess", "GrantAccessInput", input);
        assertThat(answer.path("version").asInt(-1)).as(answer.toString()).isZero();
        return grant;
    }

    private static void accepted(String token) {
        assertThat(bearing(token)
                        .graphql(ME, Map.of())
                        .at("/data/viewer/unit/code")
                        .asString())
                .isEqualTo("nokia");
    }

    private static void notAccepted(String token, String why) {
        assertThat(token).isNotBlank();
        HttpResponse<String> answer = refused(bearing(token), 401, "token-invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains(why);
    }

    private static HttpResponse<String> refused(Caller caller, int status, String code) {
        HttpResponse<String> answer = caller.post(ME, Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Caller.JSON.readTree(answer.body()).path("code").asString()).isEqualTo(code);
        assertThat(answer.body()).doesNotContain("data");
        return answer;
    }

    private static String keyOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return Caller.JSON.readTree(header).path("kid").asString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
