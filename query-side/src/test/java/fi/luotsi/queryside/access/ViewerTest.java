package fi.luotsi.queryside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class ViewerTest {

    private static final UUID ID = UUID.fromString("0198a000-0000-7000-8000-0000000000a1");

    @Test
    void the_usual_claims_make_a_viewer() {
        assertThat(Viewer.from(token("sub", "name", "luotsi_roles", "luotsi_unit")))
                .isEqualTo(new Viewer(ID, "Äijä Öhman", Set.of(Role.AUDITOR, Role.TEAM_LEAD), "nokia", Role.TEAM_LEAD));
    }

    @Test
    void an_issuer_with_other_claim_names_is_read_by_configuration() {
        var claims = new AccessProperties.Claims("oid", "displayName", "roles", "department");
        var access = new AccessProperties("luotsi", Duration.ofSeconds(30), claims, Set.of("nokia"));
        assertThat(Viewer.from(token("oid", "displayName", "roles", "department"), access, "auditor"))
                .isEqualTo(new Viewer(ID, "Äijä Öhman", Set.of(Role.AUDITOR, Role.TEAM_LEAD), "nokia", Role.AUDITOR));
    }

    @Test
    void where_units_are_listed_another_one_is_refused() {
        var access = new AccessProperties(
                "luotsi", Duration.ofSeconds(30), AccessProperties.USUAL.claims(), Set.of("tampere-keskusta"));
        assertThatThrownBy(() -> Viewer.from(token("sub", "name", "luotsi_roles", "luotsi_unit"), access, null))
                .isInstanceOf(RefusedViewer.class)
                .hasMessage("unit-unknown");
    }

    @Test
    void nobody_acts_in_a_role_that_is_not_held() {
        assertThatThrownBy(() -> new Viewer(ID, "Äijä", Set.of(), "nokia", Role.ADVISER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_of_a_viewer_has_no_name_in_it() {
        var viewer = Viewer.from(token("sub", "name", "luotsi_roles", "luotsi_unit"));
        assertThat(viewer.toString()).doesNotContain("Äijä", "Öhman");
        assertThat(new ViewerAuthentication(viewer).toString()).doesNotContain("Äijä", "Öhman");
    }

    private static Jwt token(String subject, String name, String roles, String unit) {
        return Jwt.withTokenValue("unused")
                .header("alg", "RS256")
                .claim("iss", TestIssuer.NAME)
                .claim(subject, ID.toString())
                .claim(name, "Äijä Öhman")
                .claim(roles, List.of("auditor", "team-lead"))
                .claim(unit, "nokia")
                .build();
    }
}
