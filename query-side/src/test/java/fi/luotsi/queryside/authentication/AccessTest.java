package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.luotsi.kernel.command.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = {WebOnly.class, AccessTest.Issuer.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebOnly.SAMPLE_SCHEMA, "logging.level.org.springframework.security=debug"})
class AccessTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Issuer {
        @Bean
        LocalIssuer localIssuer() {
            return TestIssuer.local();
        }
    }

    private final Browser browser;

    AccessTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/export/events", "/reports/who"})
    void a_closed_address_without_a_token_is_401_with_a_challenge(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"token-missing\"").contains("\"status\":401");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing-here",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/demo/users",
                "/graphql/schema"
            })
    void an_address_that_nobody_named_is_closed_to_everyone(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(401);
        var answer = browser.getAs(TestIssuer.signed(TestIssuer.claims()), path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"path-closed\"");
    }

    @Test
    void a_token_bears_no_role_of_whoever_is_not_signed_in() {
        var token = TestIssuer.signed(TestIssuer.claims().claim("luotsi_roles", List.of("visitor")));
        var answer = browser.getAs(token, "/reports/who");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"role-unknown\"").doesNotContain("visitor");
    }

    @Test
    void whoever_is_not_signed_in_is_let_in_so_often_and_then_told_to_come_later() {
        HttpResponse<String> answer = browser.visit("{ whoAmI }");
        assertThat(answer.body()).isEqualTo("{\"data\":{\"whoAmI\":\"visitor tietohallinto\"}}");
        for (int i = 0; i < 200 && answer.statusCode() == 200; i++) {
            answer = browser.visit("{ whoAmI }");
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(browser.query(TestIssuer.signed(TestIssuer.claims()), "{ whoAmI }")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoever_is_not_signed_in_reaches_graphql_alone() {
        assertThat(browser.get("/reports/who", "Luotsi-Role", "visitor").statusCode())
                .isEqualTo(401);
        assertThat(browser.get("/export/events", "Luotsi-Role", "visitor").statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void each_role_in_a_token_becomes_a_viewer(Role role) {
        var token = TestIssuer.signed(TestIssuer.claims().claim("luotsi_roles", List.of(role.claim())));
        var answer = browser.getAs(token, "/reports/who");
        assertThat(answer.body()).isEqualTo(TestIssuer.AINO + " " + role.claim() + " tampere-keskusta Äijä Öhman");
        assertThat(browser.query(token, "{ whoAmI }").body())
                .isEqualTo("{\"data\":{\"whoAmI\":\"" + role.claim() + " tampere-keskusta\"}}");
    }

    static Stream<Arguments> tokens_not_for_us() {
        return Stream.of(
                Arguments.of("alg none", TestIssuer.unsigned(TestIssuer.claims())),
                Arguments.of("another key", TestIssuer.signedByStranger(TestIssuer.claims())),
                Arguments.of("public key as secret", TestIssuer.signedWithPublicKeyAsSecret(TestIssuer.claims())),
                Arguments.of(
                        "wrong audience", TestIssuer.signed(TestIssuer.claims().audience("another"))),
                Arguments.of(
                        "no audience", TestIssuer.signed(TestIssuer.claims().audience((String) null))),
                Arguments.of(
                        "wrong issuer", TestIssuer.signed(TestIssuer.claims().issuer("http://elsewhere.invalid"))),
                Arguments.of("expired", TestIssuer.signed(TestIssuer.claims().expirationTime(seconds(-31)))),
                Arguments.of(
                        "never expires", TestIssuer.signed(TestIssuer.claims().expirationTime(null))),
                Arguments.of(
                        "not yet valid", TestIssuer.signed(TestIssuer.claims().notBeforeTime(seconds(60)))),
                Arguments.of(
                        "issued too long ago",
                        TestIssuer.signed(TestIssuer.claims().issueTime(seconds(-12 * 60 * 60 - 31)))),
                Arguments.of(
                        "does not say when it was issued",
                        TestIssuer.signed(TestIssuer.claims().issueTime(null))),
                Arguments.of("tampered", tampered()),
                Arguments.of("no token at all", "abc.def.ghi"));
    }

    /** Another role put into a genuine token. */
    private static String tampered() {
        List<String> parts = List.of(TestIssuer.signed(TestIssuer.claims()).split("\\.", 3));
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        String changed = claims.replace("adviser", "auditor");
        return parts.getFirst() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(changed.getBytes(StandardCharsets.UTF_8)) + "."
                + parts.getLast();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens_not_for_us")
    void R21_a_token_that_is_not_genuine_is_401_and_nothing_else(String what, String token) {
        var answer = browser.getAs(token, "/reports/who");
        assertThat(answer.statusCode()).as(what).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("invalid_token");
        assertThat(answer.body()).contains("\"code\":\"token-invalid\"").doesNotContain(token);
    }

    @Test
    void a_clock_that_is_a_little_off_is_forgiven() {
        var token = TestIssuer.signed(TestIssuer.claims().expirationTime(seconds(-15)));
        assertThat(browser.getAs(token, "/reports/who").statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> people_without_a_way_in() {
        return Stream.of(
                refused("role-unknown", claims -> claims.claim("luotsi_roles", List.of("boss"))),
                refused("role-unknown", claims -> claims.claim("luotsi_roles", List.of("ADVISER"))),
                refused("role-unknown", claims -> claims.claim("luotsi_roles", List.of())),
                refused("role-unknown", claims -> claims.claim("luotsi_roles", null)),
                refused("role-unknown", claims -> claims.claim("luotsi_roles", Map.of("adviser", true))),
                refused("name-missing", claims -> claims.claim("name", " ")),
                refused("name-missing", claims -> claims.claim("name", "a\nb")),
                refused("subject-missing", claims -> claims.subject(null)));
    }

    private static Arguments refused(String code, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(code, TestIssuer.signed(change.apply(TestIssuer.claims())));
    }

    @ParameterizedTest
    @MethodSource("people_without_a_way_in")
    void a_genuine_token_that_says_too_little_is_403(String code, String token) {
        var answer = browser.getAs(token, "/reports/who");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("Äijä");
    }

    @Test
    void an_unknown_role_in_a_token_grants_nothing_and_spoils_nothing() {
        assertThat(rolesSeen(List.of("offline_access", "auditor")).body()).contains(" auditor ");
    }

    @Test
    void a_request_may_choose_one_of_several_roles_that_are_held() {
        var both = List.of("team-lead", "adviser");

        assertThat(rolesSeen(both).body()).contains(" adviser ");
        assertThat(rolesSeen(both, AccessRules.ROLE_HEADER, "team-lead").body()).contains(" team-lead ");
        var refused = rolesSeen(both, AccessRules.ROLE_HEADER, "auditor");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("\"code\":\"role-not-held\"")
                .contains("You hold: Adviser; Team lead.", "\"allowed\":[\"adviser\",\"team-lead\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Luotsi-Role", "Luotsi-Unit", "Luotsi-Purpose", "Luotsi-Service-Task", "Luotsi-Override-Ground"})
    void a_header_that_is_given_twice_is_refused_by_its_name(String header) {
        var refused = rolesSeen(List.of("adviser"), header, "adviser", header, "auditor");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"code\":\"header-repeated\"", "The header " + header + " is given more than once");
    }

    @Test
    void R21_a_role_in_a_token_that_was_not_granted_opens_nothing_and_that_is_logged() {
        held(new Right(Role.ADVISER, "nokia", Set.of("older-people")));

        assertThat(rolesSeen(List.of("adviser")).body()).contains(" adviser nokia ");
        refused(rolesSeen(List.of("team-lead", "auditor")), "no-grant");
        assertThat(WebOnly.REFUSED.getLast().code()).isEqualTo("no-grant");
        assertThat(WebOnly.REFUSED.getLast().person()).hasToString(TestIssuer.AINO);
        assertThat(WebOnly.REFUSED.getLast().toString()).doesNotContain("Äijä");
        WebOnly.HELD.clear();
        refused(rolesSeen(List.of("adviser")), "no-grant");
    }

    @Test
    void R21_a_request_names_one_of_several_units_that_are_held() {
        held(
                new Right(Role.ADVISER, "nokia", Set.of("older-people")),
                new Right(Role.ADVISER, "sastamala", Set.of("older-people")),
                new Right(Role.TEAM_LEAD, "sastamala", Set.of("older-people")));
        var both = List.of("adviser", "team-lead");

        assertThat(refused(rolesSeen(both), "unit-needed").body())
                .contains("Your units: Hub, Nokia; Hub, Sastamala.", "\"allowed\":[\"nokia\",\"sastamala\"]");
        assertThat(rolesSeen(both, AccessRules.UNIT_HEADER, "nokia").body()).contains(" adviser nokia ");
        assertThat(rolesSeen(both, AccessRules.UNIT_HEADER, "sastamala").body()).contains(" adviser sastamala ");
        assertThat(rolesSeen(both, AccessRules.ROLE_HEADER, "team-lead").body()).contains(" team-lead sastamala ");
        assertThat(refused(rolesSeen(both, AccessRules.UNIT_HEADER, "hallinto"), "unit-not-held")
                        .body())
                .contains("\"allowed\":[\"nokia\",\"sastamala\"]");
        refused(
                rolesSeen(both, AccessRules.UNIT_HEADER, "nokia", AccessRules.ROLE_HEADER, "team-lead"),
                "unit-not-held");
    }

    @Test
    void R21_a_right_is_for_its_service_tasks_only() {
        held(
                new Right(Role.ADVISER, "nokia", Set.of("older-people")),
                new Right(Role.SERVICE_COUNSELLOR, "nokia", Set.of("service-guidance")));
        var both = List.of("adviser", "service-counsellor");

        assertThat(rolesSeen(both, AccessRules.SERVICE_TASK_HEADER, "service-guidance")
                        .body())
                .contains(" service-counsellor nokia ");
        assertThat(rolesSeen(both, AccessRules.SERVICE_TASK_HEADER, "older-people")
                        .body())
                .contains(" adviser nokia ");
        refused(rolesSeen(both, AccessRules.SERVICE_TASK_HEADER, "working-age"), "task-not-granted");
        assertThat(rolesSeen(both, AccessRules.SERVICE_TASK_HEADER, "no such task")
                        .statusCode())
                .isEqualTo(200);
    }

    @AfterEach
    void every_right_again() {
        WebOnly.everyRight();
    }

    private static void held(Right... rights) {
        WebOnly.HELD.clear();
        WebOnly.HELD.addAll(List.of(rights));
    }

    private static HttpResponse<String> refused(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        return answer;
    }

    private HttpResponse<String> rolesSeen(List<String> roles, String... headers) {
        return browser.getAs(
                TestIssuer.signed(TestIssuer.claims().claim("luotsi_roles", roles)), "/reports/who", headers);
    }

    @Test
    void a_subject_that_is_no_uuid_becomes_the_same_uuid_each_time() {
        var first = browser.getAs(TestIssuer.signed(TestIssuer.claims().subject("m123")), "/reports/who");
        var again = browser.getAs(TestIssuer.signed(TestIssuer.claims().subject("m123")), "/reports/who");
        var other = browser.getAs(TestIssuer.signed(TestIssuer.claims().subject("m124")), "/reports/who");
        assertThat(first.body()).matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12} .*");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.body()).isNotEqualTo(first.body());
    }

    @Test
    void a_refusal_is_in_the_language_of_the_caller() {
        assertThat(browser.get("/graphql", "Accept-Language", "fi-FI").body()).contains("Kirjaudu ensin");
        assertThat(browser.get("/graphql", "Accept-Language", "sv").body()).contains("Logga in först");
        assertThat(browser.get("/graphql", "Accept-Language", "de;;;").body()).contains("Sign in first");
    }

    @Test
    void neither_token_nor_name_reaches_the_log(CapturedOutput log) {
        var accepted = TestIssuer.signed(TestIssuer.claims());
        var refused = TestIssuer.signed(TestIssuer.claims().audience("another"));
        assertThat(browser.getAs(accepted, "/reports/who").statusCode()).isEqualTo(200);
        assertThat(browser.getAs(refused, "/reports/who").statusCode()).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain(accepted, refused, "Öhman");
    }

    @Test
    void no_session_is_made() {
        var answer = browser.getAs(TestIssuer.signed(TestIssuer.claims()), "/reports/who");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    private static Date seconds(int fromNow) {
        return Date.from(Instant.now().plusSeconds(fromNow));
    }

    @Test
    void a_program_is_told_truly_how_to_get_in() {
        var answer = browser.get("/.well-known/oauth-protected-resource");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"authorization_servers\":[\"" + TestIssuer.NAME + "\"]")
                .contains("\"bearer_methods_supported\":[\"header\"]")
                .contains("\"tls_client_certificate_bound_access_tokens\":false");
    }

    @Test
    void who_has_too_many_requests_under_way_is_told_when_to_ask_again_and_their_rights_are_not_even_looked_at() {
        WebOnly.CROWDED.add(UUID.fromString(TestIssuer.AINO));
        WebOnly.HELD.clear();
        try {
            var answer = browser.getAs(TestIssuer.signed(TestIssuer.claims()), "/reports/who");

            // they hold no right, and are not told so
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("\"code\":\"BUSY\"", "5 seconds");
        } finally {
            WebOnly.everyRight();
            WebOnly.CROWDED.clear();
        }
    }
}
