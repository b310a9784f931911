package fi.luotsi.standalone.demo.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest(
        classes = WebOnly.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebOnly.SAMPLE_SCHEMA, "luotsi.data=target/demo-issuer"})
@ActiveProfiles("demo")
class DemoIssuerTest {

    private final Browser browser;

    DemoIssuerTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    static Stream<String> logins() {
        return DemoPerson.ALL.stream().map(DemoPerson::login);
    }

    @ParameterizedTest
    @MethodSource("logins")
    void every_listed_person_gets_a_token_that_is_accepted(String login) {
        var answer = browser.post("/demo/token", Map.of("user", login));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Browser.json(answer).get("token_type").asString()).isEqualTo("Bearer");
        assertThat(Browser.json(answer).get("expires_in").asInt()).isEqualTo(8 * 60 * 60);
        assertThat(opened(Browser.json(answer).get("access_token").asString())).isTrue();
    }

    @Test
    void an_unknown_person_is_told_who_there_is() {
        for (var form : List.of(Map.of("user", "nobody"), Map.of("other", "aino"))) {
            var answer = browser.post("/demo/token", form);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("user-unknown", "'user'", "aino, onni")
                    .doesNotContain("nobody");
        }
    }

    @Test
    void a_token_says_who_and_is_signed_by_the_published_key() throws ParseException, JOSEException {
        var answer = browser.post("/demo/token", Map.of("user", "ake"));
        var token = SignedJWT.parse(Browser.json(answer).get("access_token").asString());
        var discovery = Browser.json(browser.get("/.well-known/openid-configuration"));
        var keys =
                JWKSet.parse(browser.get(discovery.get("jwks_uri").asString()).body());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

        assertThat(key.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getIssuer())
                .isEqualTo(browser.base())
                .isEqualTo(discovery.get("issuer").asString());
        assertThat(claims.getAudience()).containsExactly("luotsi");
        assertThat(claims.getSubject()).isEqualTo("0198d000-0000-7000-8000-000000000006");
        assertThat(claims.getStringClaim("name")).isEqualTo("Åke Strömviken");
        assertThat(claims.getStringListClaim("luotsi_roles")).containsExactly("adviser", "team-lead");
    }

    @Test
    void the_people_are_listed_with_roles_in_three_languages() {
        var users = Browser.json(browser.get("/demo/users"));
        assertThat(users.size()).isEqualTo(10);
        var helmi = users.get(2);
        assertThat(helmi.get("login").asString()).isEqualTo("helmi");
        assertThat(helmi.get("name").asString()).isEqualTo("Helmi Pöllölä");
        assertThat(helmi.get("role").asString()).isEqualTo("service-counsellor");
        assertThat(helmi.get("unit").asString()).isEqualTo("tampere-keskusta");
        assertThat(helmi.get("roleLabel").toString())
                .isEqualTo("{\"en\":\"service counsellor\",\"fi\":\"palveluohjaaja\",\"sv\":\"servicehandledare\"}");
    }

    @Test
    void the_start_page_offers_every_person() {
        var page = browser.get("/developers").body();
        assertThat(logins()).allSatisfy(login -> assertThat(page).contains("data-login=\"" + login + "\""));
        assertThat(page)
                .contains("data-token-path=\"/demo/token\"", "curl -s -d user=aino " + browser.base() + "/demo/token");
    }

    @Test
    void other_addresses_of_the_demo_are_closed() {
        assertThat(browser.get("/demo/other").statusCode()).isNotEqualTo(200);
        assertThat(browser.get("/graphql").statusCode()).isEqualTo(401);
    }

    @Test
    void a_browser_client_signs_a_person_in_with_a_code_and_a_proof() {
        var verifier = "a-proof-that-is-long-enough-to-be-a-code-verifier";
        var redirect = "http://127.0.0.1:5173/graphiql";
        var start = authorize(redirect, verifier);
        var toSignIn = browser.get(start);
        assertThat(toSignIn.headers().firstValue("Location").orElseThrow()).endsWith("/demo/sign-in");

        var page = browser.get("/demo/sign-in", "Accept-Language", "en");
        assertThat(page.body()).contains("Sign in as a demo user", "Väinö Mäntysuvanto, service counsellor");
        var signedIn = browser.post("/demo/sign-in", Map.of("user", "vaino", "_csrf", hidden(page.body())));
        var back = browser.get(signedIn.headers().firstValue("Location").orElseThrow());
        var location = URI.create(back.headers().firstValue("Location").orElseThrow());
        assertThat(location.toString()).startsWith(redirect + "?code=");

        var code =
                UriComponentsBuilder.fromUri(location).build().getQueryParams().getFirst("code");
        var form = Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                "luotsi-graphiql",
                "redirect_uri",
                redirect,
                "code",
                String.valueOf(code));
        assertThat(browser.post("/oauth2/token", form).statusCode())
                .as("without the proof")
                .isIn(400, 401);

        var proven = new HashMap<>(form);
        proven.put("code_verifier", verifier);
        var answer = browser.post("/oauth2/token", proven);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var tokens = Browser.json(answer);
        assertThat(opened(tokens.get("access_token").asString())).isTrue();
        assertThat(opened(tokens.get("id_token").asString()))
                .as("an identity token is no key")
                .isFalse();
        var info = browser.get(
                "/userinfo",
                "Authorization",
                "Bearer " + tokens.get("access_token").asString());
        assertThat(info.body()).contains("0198d000-0000-7000-8000-000000000004");
    }

    @Test
    void a_sign_in_is_never_sent_to_an_address_that_is_not_the_clients() {
        assertThat(browser.get(authorize("http://elsewhere.invalid/graphiql", "x"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void who_signs_out_is_led_back_to_their_desk_on_any_port_and_to_no_other_address() {
        var verifier = "a-proof-that-is-long-enough-to-be-a-code-verifier";
        var redirect = "http://127.0.0.1:5173/signed-in/luotsi";
        browser.get(authorize("luotsi-desk", redirect, verifier));
        var page = browser.get("/demo/sign-in");
        var signedIn = browser.post("/demo/sign-in", Map.of("user", "vaino", "_csrf", hidden(page.body())));
        var back = browser.get(signedIn.headers().firstValue("Location").orElseThrow());
        var code = UriComponentsBuilder.fromUriString(
                        back.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams()
                .getFirst("code");
        var token = Browser.json(browser.post(
                        "/oauth2/token",
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                "luotsi-desk",
                                "redirect_uri",
                                redirect,
                                "code",
                                String.valueOf(code),
                                "code_verifier",
                                verifier)))
                .get("id_token")
                .asString();

        for (var foreign : List.of(
                "http://elsewhere.invalid/",
                "https://127.0.0.1:5173/",
                "http://127.0.0.2:5173/",
                "http://localhost:5173/",
                "http://127.0.0.1.elsewhere.invalid:5173/",
                "http://127.0.0.1:5173@elsewhere.invalid/",
                "http://127.0.0.1:5173/elsewhere",
                "http://127.0.0.1:5173//elsewhere.invalid/",
                "http://127.0.0.1:5173/?to=elsewhere",
                "http://127.0.0.1:517399/",
                "//elsewhere.invalid/")) {
            var answer = browser.get(signOut(token, foreign));
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).as(foreign).isEmpty();
        }
        var answer = browser.get(signOut(token, "http://127.0.0.1:5173/"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("http://127.0.0.1:5173/");
    }

    private static String signOut(String token, String back) {
        return "/connect/logout?"
                + Browser.encoded(Map.of(
                        "id_token_hint", token,
                        "client_id", "luotsi-desk",
                        "post_logout_redirect_uri", back));
    }

    @Test
    void someone_unknown_is_sent_back_to_the_page() {
        var page = browser.get("/demo/sign-in");
        var answer = browser.post("/demo/sign-in", Map.of("user", "nobody", "_csrf", hidden(page.body())));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/demo/sign-in?error");
    }

    private boolean opened(String token) {
        var answer = browser.query(token, "{ __typename }");
        return answer.statusCode() == 200 && answer.body().equals("{\"data\":{\"__typename\":\"Query\"}}");
    }

    private static String authorize(String redirect, String verifier) {
        return authorize("luotsi-graphiql", redirect, verifier);
    }

    private static String authorize(String client, String redirect, String verifier) {
        return "/oauth2/authorize?"
                + Browser.encoded(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "scope",
                        "openid profile",
                        "redirect_uri",
                        redirect,
                        "code_challenge",
                        challenge(verifier),
                        "code_challenge_method",
                        "S256"));
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hidden(String page) {
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}
