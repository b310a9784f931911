package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.command.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ViewerTest {

    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-0000000000a1");
    private static final Right LEAD = new Right(Role.TEAM_LEAD, "nokia", Set.of("older-people"));

    private static ClaimReader read(
            AccessProperties access, String subject, String name, String roles, String... held) {
        return new ClaimReader(
                Jwt.withTokenValue("unused")
                        .header("alg", "RS256")
                        .claim("iss", TestIssuer.NAME)
                        .claim(subject, ID.toString())
                        .claim(name, "Äijä Öhman")
                        .claim(roles, List.of(held))
                        .build(),
                access);
    }

    @Test
    void the_usual_claims_say_who_the_viewer_is_and_which_roles_the_token_bears() {
        ClaimReader claims =
                read(AccessProperties.USUAL, "sub", "name", "luotsi_roles", "auditor", "offline_access", "team-lead");

        assertThat(claims.id()).isEqualTo(ID);
        assertThat(claims.name()).isEqualTo("Äijä Öhman");
        assertThat(claims.roles()).containsExactly(Role.TEAM_LEAD, Role.AUDITOR);
    }

    @Test
    void an_issuer_with_other_names_of_claims_and_roles_is_read_by_configuration() {
        var access = new AccessProperties(
                "luotsi",
                List.of(),
                Duration.ofSeconds(30),
                Duration.ofDays(30),
                Duration.ofHours(24),
                Duration.ofHours(12),
                new AccessProperties.Claims("oid", "displayName", "groups"),
                Map.of("hva/neuvonta", Role.ADVISER, "hva/johto", Role.TEAM_LEAD));

        ClaimReader claims = read(access, "oid", "displayName", "groups", "hva/johto", "auditor");
        assertThat(claims.id()).isEqualTo(ID);
        assertThat(claims.roles()).containsExactly(Role.TEAM_LEAD);
        assertThatThrownBy(() ->
                        read(access, "oid", "displayName", "groups", "adviser").roles())
                .isInstanceOf(RefusedViewer.class)
                .hasMessage("role-unknown");
    }

    @Test
    void a_dot_names_a_claim_within_a_claim_and_a_claim_with_dots_in_its_name_comes_first() {
        var nested = claim("realm_access", Map.of("roles", List.of("auditor")));
        assertThat(reading("realm_access.roles", nested).roles()).containsExactly(Role.AUDITOR);
        assertThatThrownBy(() -> reading("realm_access.groups", nested).roles()).hasMessage("role-unknown");
        assertThatThrownBy(() -> reading("realm_access", nested).roles()).hasMessage("role-unknown");

        var deeper = claim("resource_access", Map.of("luotsi", Map.of("roles", List.of("auditor"))));
        assertThat(reading("resource_access.luotsi.roles", deeper).roles()).containsExactly(Role.AUDITOR);

        var dotted = "https://county.example/roles";
        assertThat(reading(dotted, claim(dotted, List.of("auditor"))).roles()).containsExactly(Role.AUDITOR);
        assertThatThrownBy(() ->
                        reading("sub.roles", claim("other", List.of("auditor"))).roles())
                .hasMessage("role-unknown");
    }

    private static Jwt.Builder claim(String name, Object value) {
        return Jwt.withTokenValue("unused")
                .header("alg", "RS256")
                .subject(ID.toString())
                .claim(name, value);
    }

    private static ClaimReader reading(String roles, Jwt.Builder token) {
        var usual = AccessProperties.USUAL;
        return new ClaimReader(
                token.build(),
                new AccessProperties(
                        usual.audience(),
                        usual.acr(),
                        usual.clockSkew(),
                        usual.recent(),
                        usual.emergency(),
                        usual.longestSession(),
                        new AccessProperties.Claims("sub", "name", roles),
                        Map.of()));
    }

    @Test
    void nobody_acts_in_a_right_that_is_not_held() {
        assertThatThrownBy(() -> new Viewer(ID, "Äijä", LEAD, List.of(), ID))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_of_a_viewer_has_no_name_in_it() {
        var viewer = new Viewer(ID, "Äijä Öhman", LEAD, List.of(LEAD), ID);

        assertThat(viewer.toString()).doesNotContain("Äijä", "Öhman").contains("team-lead", "nokia");
        assertThat(new ViewerAuthentication(viewer, new LastingSignIn(Instant.EPOCH, () -> viewer)).toString())
                .doesNotContain("Äijä", "Öhman");
    }
}
