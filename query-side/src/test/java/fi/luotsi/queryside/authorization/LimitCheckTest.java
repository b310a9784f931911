package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.authorization.LimitCheck.Hold;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that a client's limits hide from one request. */
class LimitCheckTest extends OnAccessControl {

    private static final String OLDER = "older-people";
    private static final String GUIDANCE = "service-guidance";

    private final UUID other = Ids.next();

    @Test
    void nothing_is_hidden_where_nothing_is_limited() {
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(limits.on(episode(record, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(limits.limits(client)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ADVISER, advice-and-guidance, HIDDEN",
        "ADVISER, supervision, HIDDEN",
        "SERVICE_COUNSELLOR, supervision, HIDDEN",
        "TEAM_LEAD, advice-and-guidance, HIDDEN",
        "TEAM_LEAD, audit, HIDDEN",
        "TEAM_LEAD, supervision, FREE",
        "AUDITOR, reporting, HIDDEN",
        "AUDITOR, audit, FREE",
        "AUDITOR, supervision, FREE",
        "ADMINISTRATOR, maintenance, HIDDEN"
    })
    void R32_a_restricted_record_is_shown_only_to_those_who_are_to_look_into_it(Role role, String purpose, Hold hold) {
        limit("RESTRICTION", null, null);

        assertThat(limits(role, purpose, GUIDANCE, null).on(episode(record, GUIDANCE)))
                .isEqualTo(hold);
        assertThat(limits(role, purpose, GUIDANCE, "703-62").on(episode(record, GUIDANCE)))
                .isEqualTo(hold);
    }

    @Test
    void R32_a_restriction_of_a_client_covers_all_their_records_and_no_others() {
        limit("RESTRICTION", null, null);
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(limits.on(new ProtectedRecord("Client", client, client, Set.of("nokia"), GUIDANCE)))
                .isEqualTo(Hold.HIDDEN);
        assertThat(limits.on(new ProtectedRecord("Episode", record, other, Set.of("nokia"), GUIDANCE)))
                .isEqualTo(Hold.FREE);
        assertThat(limits.on(new ProtectedRecord("Contact", record, null, Set.of("nokia"), GUIDANCE)))
                .isEqualTo(Hold.FREE);
        assertThat(mine(limits)).containsExactly(new Hidden(client, null, null, null));
    }

    @Test
    void R32_a_restriction_of_one_record_covers_the_chain_that_it_is_part_of() {
        limit("RESTRICTION", record, null);
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(limits.on(episode(record, GUIDANCE))).isEqualTo(Hold.HIDDEN);
        assertThat(limits.on(episode(other, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(limits.on(new ProtectedRecord(
                        "ReferralChain",
                        other,
                        client,
                        Set.of("nokia"),
                        Set.of(GUIDANCE),
                        Set.of(other, record),
                        true)))
                .isEqualTo(Hold.HIDDEN);
        assertThat(mine(limits)).containsExactly(new Hidden(client, record, null, null));
    }

    @Test
    void R32_a_clients_own_request_is_answered_though_all_else_is_restricted() {
        limit("RESTRICTION", null, null);
        limit("BAN", null, null);
        LimitCheck limits = limits(Role.TEAM_LEAD, "advice-and-guidance", GUIDANCE, null);

        assertThat(limits.on(ProtectedRecord.unlimited("RightsRequest", record, client, Set.of("nokia"))))
                .isEqualTo(Hold.FREE);
    }

    @Test
    void R26_a_ban_on_the_controller_keeps_each_record_in_the_service_task_where_it_was_recorded() {
        limit("BAN", null, null);
        LimitCheck guidance = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(guidance.on(episode(record, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(guidance.on(episode(record, OLDER))).isEqualTo(Hold.HIDDEN);
        assertThat(guidance.on(new ProtectedRecord(
                        "ReferralChain", record, client, Set.of(), Set.of(GUIDANCE, OLDER), Set.of(record), true)))
                .isEqualTo(Hold.HIDDEN);
        assertThat(guidance.on(new ProtectedRecord("Other", record, client, Set.of(), Set.of(), Set.of(), true)))
                .isEqualTo(Hold.HIDDEN);
        assertThat(mine(guidance)).containsExactly(new Hidden(client, null, null, GUIDANCE));
    }

    @Test
    void R26_a_ban_on_a_service_task_keeps_its_records_there_and_no_others() {
        limit("BAN", null, OLDER);
        LimitCheck guidance = limits(Role.AUDITOR, "audit", GUIDANCE, null);
        LimitCheck older = limits(Role.AUDITOR, "audit", OLDER, null);

        assertThat(guidance.on(episode(record, OLDER))).isEqualTo(Hold.HIDDEN);
        assertThat(guidance.on(episode(record, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(older.on(episode(record, OLDER))).isEqualTo(Hold.FREE);
        assertThat(mine(guidance)).containsExactly(new Hidden(client, null, OLDER, null));
        assertThat(mine(older)).isEmpty();
    }

    @Test
    void R26_a_ban_on_a_document_keeps_that_one_in_its_service_task() {
        limit("BAN", record, null);
        LimitCheck guidance = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(guidance.on(episode(record, OLDER))).isEqualTo(Hold.HIDDEN);
        assertThat(guidance.on(episode(record, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(guidance.on(episode(other, OLDER))).isEqualTo(Hold.FREE);
    }

    @Test
    void R26_a_statutory_ground_overrides_a_ban_and_no_restriction() {
        limit("BAN", null, null);
        limit("RESTRICTION", other, null);
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, "703-62");

        assertThat(limits.on(episode(record, OLDER))).isEqualTo(Hold.OVERRIDDEN);
        assertThat(limits.on(episode(record, GUIDANCE))).isEqualTo(Hold.FREE);
        assertThat(limits.on(episode(other, OLDER))).isEqualTo(Hold.HIDDEN);
        assertThat(mine(limits)).containsExactly(new Hidden(client, other, null, null));
    }

    @Test
    void R20_non_disclosure_hides_no_record_but_tells_that_the_client_has_limits() {
        limit("NON_DISCLOSURE", null, null);
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);

        assertThat(limits.on(episode(record, OLDER))).isEqualTo(Hold.FREE);
        assertThat(limits.limits(client)).isTrue();
        assertThat(limits.limits(other)).isFalse();
    }

    @Test
    void the_client_of_a_record_that_names_none_is_asked_of_its_key() {
        limit("RESTRICTION", null, null);
        execute(
                "insert into data_key (key_id, wrapped, record, aggregate_id, subject, retention_class)"
                        + " values (?, '\\x00', 'contact', ?, ?, 'contact-linked')",
                record,
                record,
                client);
        LimitCheck limits = limits(Role.ADVISER, "advice-and-guidance", GUIDANCE, null);
        ProtectedRecord contact = new ProtectedRecord("Contact", record, null, Set.of("nokia"), GUIDANCE);
        ProtectedRecord stranger = new ProtectedRecord("Contact", other, null, Set.of("nokia"), GUIDANCE);

        assertThat(limits.on(limits.withClient(contact))).isEqualTo(Hold.HIDDEN);
        assertThat(limits.withClient(stranger)).isEqualTo(stranger);
    }

    @Test
    void nothing_is_decided_where_limits_cannot_be_read() {
        HikariDataSource gone = new HikariDataSource();
        gone.setJdbcUrl(DATABASE.getJdbcUrl());
        gone.close();
        LimitsInForce away = new LimitsInForce(gone);
        LimitCheck limits = new LimitCheck(away, Role.ADVISER, new Purpose("advice-and-guidance", GUIDANCE), null);

        assertThatThrownBy(() -> limits.on(episode(record, GUIDANCE))).isInstanceOf(ArchiveUnavailable.class);
        assertThatThrownBy(() -> away.clientOf(record)).isInstanceOf(ArchiveUnavailable.class);
    }

    private ProtectedRecord episode(UUID id, String task) {
        return new ProtectedRecord("Episode", id, client, Set.of("nokia"), task);
    }

    /** Other tests' clients have limits in the same database. */
    private List<Hidden> mine(LimitCheck limits) {
        return limits.hidden().stream()
                .filter(hidden -> client.equals(hidden.client()))
                .toList();
    }

    private static LimitCheck limits(Role role, String purpose, String task, @Nullable String override) {
        return new LimitCheck(new LimitsInForce(DATABASE), role, new Purpose(purpose, task), override);
    }
}
