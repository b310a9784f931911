package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@OnRealStores
class PurposeOfRoleTest {

    private static final String ME = "{ viewer { purposes { code label } rights { purposes { code } } } }";

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @ParameterizedTest
    @CsvSource({
        "adviser, advice-and-guidance referral-follow-up",
        "service-counsellor, advice-and-guidance referral-follow-up",
        "team-lead, advice-and-guidance referral-follow-up supervision",
        "auditor, audit supervision",
        "administrator, maintenance",
        "ombudsman, reporting"
    })
    void R22_a_role_asks_for_its_own_purposes_and_for_no_other(String role, String purposes) {
        Person person = Person.of(role, Records.newUnit());
        List<String> allowed = List.of(purposes.split(" ", -1));

        for (Code purpose : Codes.published().all(CodeList.PURPOSE)) {
            Answer answer = asking.query(person, ME, "Luotsi-Purpose", purpose.value());

            assertThat(answer.status()).as(purpose.value()).isEqualTo(allowed.contains(purpose.value()) ? 200 : 403);
        }
        Answer me = asking.query(person, ME);
        assertThat(me.data("viewer.purposes").findValuesAsString("code")).isEqualTo(allowed);
        assertThat(me.data("viewer.rights.0.purposes").findValuesAsString("code"))
                .isEqualTo(allowed);
    }

    @Test
    void R22_a_purpose_of_another_role_is_refused_by_header_and_role_at_every_address_and_logged_as_denied() {
        Person aino = Person.adviser(Records.newUnit());

        List<Answer> answers = List.of(
                asking.query(aino, "{ contacts { totalCount } }", "Luotsi-Purpose", "audit"),
                asking.plainGet(
                        aino,
                        "/reports/contacts.csv?from=2026-01&to=2026-01&by=topic",
                        "Luotsi-Purpose",
                        "audit",
                        "Luotsi-Service-Task",
                        "service-guidance"),
                asking.plainGet(
                        aino, "/export/events", "Luotsi-Purpose", "audit", "Luotsi-Service-Task", "service-guidance"));

        for (Answer answer : answers) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("purpose-not-allowed");
            assertThat(answer.json().path("detail").asString())
                    .isEqualTo("The header Luotsi-Purpose names a purpose that your role (Adviser) does not have."
                            + " Allowed: Advice and guidance; Referral follow-up.");
        }
        assertThat(uses.of(aino)).hasSize(3).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo("denied");
            assertThat(row.operation()).isEqualTo("Access.purpose-not-allowed");
            assertThat(row.purpose()).isEqualTo("audit");
            assertThat(row.role()).isEqualTo("adviser");
        });
    }

    @Test
    void R22_of_several_roles_the_purpose_chooses_the_first_that_has_it() {
        Right adviser = new Right(Role.ADVISER, "nokia", Set.of("service-guidance"));
        Right lead = new Right(Role.TEAM_LEAD, "nokia", Set.of("service-guidance"));
        RightSelection selection = new RightSelection(List.of(adviser, lead));

        assertThat(selection.in(asked(null, "advice-and-guidance"))).isEqualTo(adviser);
        assertThat(selection.in(asked(null, "supervision"))).isEqualTo(lead);
        assertThatThrownBy(() -> selection.in(asked("adviser", "supervision"))).hasMessage("purpose-not-allowed");
        assertThatThrownBy(() -> selection.in(asked(null, "audit"))).hasMessage("purpose-not-allowed");
    }

    private static RequestedRight asked(@Nullable String role, String purpose) {
        return new RequestedRight(role, null, purpose, "service-guidance");
    }
}
