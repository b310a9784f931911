package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_a_code_of_the_list_of_roles_with_a_label_in_every_language(Role role) {
        for (Language language : Language.values()) {
            assertThat(role.label(language)).isNotBlank();
        }
        assertThat(Role.ofClaim(role.claim())).contains(role);
    }
}
