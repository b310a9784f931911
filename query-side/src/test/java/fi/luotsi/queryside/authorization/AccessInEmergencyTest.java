package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that an emergency opens, for how long, and those that it does not open. */
class AccessInEmergencyTest extends OnAccessControl {

    @ParameterizedTest
    @CsvSource({"ADVISER, true", "SERVICE_COUNSELLOR, true", "TEAM_LEAD, false", "ADMINISTRATOR, false"})
    void R21_an_emergency_opens_one_clients_records_to_those_who_meet_clients_and_its_use_is_marked(
            Role role, boolean authorized) throws SQLException {
        AccessContext access = access(role);
        UUID emergency = Ids.next();
        emergency(emergency, access.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        ProtectedRecord episode =
                new ProtectedRecord("Episode", record, client, Set.of("sastamala"), "service-guidance");
        ProtectedRecord chain =
                new ProtectedRecord("ReferralChain", record, client, Set.of("sastamala"), "service-guidance");

        assertThat(access.mayActOn(episode)).isFalse();
        assertThat(access.log().use().ids().shown()).isEmpty();
        assertThat(access.authorize(episode)).isEqualTo(authorized);
        assertThat(access.admitInFull(chain)).isEqualTo(authorized);
        assertThat(access.isOpenInEmergency(chain)).isEqualTo(authorized);
        assertThat(access.authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(authorized);
        assertThat(access.authorize(
                        new ProtectedRecord("Contact", record, null, Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(access.authorize(
                        new ProtectedRecord("Contact", record, Ids.next(), Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(access.log().use().ids().shown().getOrDefault("Emergency", List.of()))
                .isEqualTo(authorized ? List.of(emergency) : List.of());
        assertThat(access.emergencyClients("Client")).isEqualTo(authorized ? Set.of(client) : Set.of());
        assertThat(access.emergencies()).hasSize(1);
    }

    @Test
    void R21_an_emergency_ends_by_itself_and_by_the_setting_and_is_of_its_unit() throws SQLException {
        AccessContext access = access(Role.ADVISER);
        Viewer viewer = access.viewer();
        emergency(Ids.next(), viewer, "nokia", NOW, NOW.minusSeconds(9));
        emergency(Ids.next(), viewer, "nokia", NOW.plusSeconds(9), NOW.minus(Duration.ofHours(24)));
        emergency(Ids.next(), viewer, "sastamala", NOW.plusSeconds(9), NOW.minusSeconds(9));

        assertThat(access.emergencies()).isEmpty();
        assertThat(access.authorize(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
    }

    @Test
    void R32_an_emergency_does_not_open_restricted_records() throws SQLException {
        AccessContext access = access(Role.ADVISER);
        emergency(Ids.next(), access.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        ProtectedRecord episode =
                new ProtectedRecord("Episode", record, client, Set.of("sastamala"), "service-guidance");
        assertThat(access.isOpenInEmergency(episode)).isTrue();
        limit("RESTRICTION");

        AccessContext restricted = control.access(access.viewer(), REASON, Language.SV);
        assertThat(restricted.isOpenInEmergency(episode)).isFalse();
        assertThat(restricted.authorize(episode)).isFalse();
        assertThat(restricted.log().use().ids().shown()).isEmpty();
    }
}
