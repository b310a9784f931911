package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.authentication.Role;
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

/** What an emergency opens, for how long, and what it does not open. */
class PassageInEmergencyTest extends AtTheDoor {

    @ParameterizedTest
    @CsvSource({"ADVISER, true", "SERVICE_COUNSELLOR, true", "TEAM_LEAD, false", "ADMINISTRATOR, false"})
    void R21_an_emergency_opens_what_is_one_clients_to_who_meets_clients_and_its_use_is_marked(
            Role role, boolean admitted) throws SQLException {
        AccessContext passage = passage(role);
        UUID emergency = Ids.next();
        emergency(emergency, passage.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        ProtectedRecord episode =
                new ProtectedRecord("Episode", record, client, Set.of("sastamala"), "service-guidance");
        ProtectedRecord chain =
                new ProtectedRecord("ReferralChain", record, client, Set.of("sastamala"), "service-guidance");

        assertThat(passage.mayActOn(episode)).isFalse();
        assertThat(passage.use().ids().shown()).isEmpty();
        assertThat(passage.admit(episode)).isEqualTo(admitted);
        assertThat(passage.admitInFull(chain)).isEqualTo(admitted);
        assertThat(passage.isOpenInEmergency(chain)).isEqualTo(admitted);
        assertThat(passage.admit(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isEqualTo(admitted);
        assertThat(passage.admit(new ProtectedRecord("Contact", record, null, Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(passage.admit(
                        new ProtectedRecord("Contact", record, Ids.next(), Set.of("sastamala"), "service-guidance")))
                .isFalse();
        assertThat(passage.use().ids().shown().getOrDefault("Emergency", List.of()))
                .isEqualTo(admitted ? List.of(emergency) : List.of());
        assertThat(passage.emergencyClients("Client")).isEqualTo(admitted ? Set.of(client) : Set.of());
        assertThat(passage.emergencies()).hasSize(1);
    }

    @Test
    void R21_an_emergency_ends_by_itself_and_by_the_setting_and_is_of_its_unit() throws SQLException {
        AccessContext passage = passage(Role.ADVISER);
        Viewer viewer = passage.viewer();
        emergency(Ids.next(), viewer, "nokia", NOW, NOW.minusSeconds(9));
        emergency(Ids.next(), viewer, "nokia", NOW.plusSeconds(9), NOW.minus(Duration.ofHours(24)));
        emergency(Ids.next(), viewer, "sastamala", NOW.plusSeconds(9), NOW.minusSeconds(9));

        assertThat(passage.emergencies()).isEmpty();
        assertThat(passage.admit(new ProtectedRecord("Client", client, client, Set.of(), "service-guidance")))
                .isFalse();
    }

    @Test
    void R32_an_emergency_does_not_open_what_is_restricted() throws SQLException {
        AccessContext passage = passage(Role.ADVISER);
        emergency(Ids.next(), passage.viewer(), "nokia", NOW.plusSeconds(1), NOW.minusSeconds(1));
        ProtectedRecord episode =
                new ProtectedRecord("Episode", record, client, Set.of("sastamala"), "service-guidance");
        assertThat(passage.isOpenInEmergency(episode)).isTrue();
        limit("RESTRICTION");

        AccessContext restricted = door.passage(passage.viewer(), REASON, Language.SV);
        assertThat(restricted.isOpenInEmergency(episode)).isFalse();
        assertThat(restricted.admit(episode)).isFalse();
        assertThat(restricted.use().ids().shown()).isEmpty();
    }
}
