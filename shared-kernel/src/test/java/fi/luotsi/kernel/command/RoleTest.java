package fi.luotsi.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_a_code_of_the_list_of_roles_with_a_label_in_every_language(Role role) {
        for (String language : List.of("fi", "sv", "en")) {
            assertThat(role.label(language)).isNotBlank();
        }
        assertThat(Role.ofClaim(role.claim())).contains(role);
    }

    @Test
    void whoever_acts_here_is_a_role_or_the_program_itself() {
        assertThat(Codes.published().all(CodeList.ROLE))
                .extracting(Code::value)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Role.claims().stream(), Stream.of(Actor.SYSTEM_ROLE, Actor.VISITOR_ROLE))
                                .toList());
    }

    @Test
    void R25_each_role_has_purposes_of_the_list_that_may_be_chosen_today() {
        for (Code role : Codes.published().all(CodeList.ROLE)) {
            assertThat(Purposes.of(role.value()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(purpose -> Codes.published()
                            .find(CodeList.PURPOSE, purpose)
                            .filter(code -> code.retired() == null)
                            .isPresent());
        }
    }
}
