package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.LookupKey;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.language.Language;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An answer is let out only after its row of the use log is written. */
class ReleasingTest extends OnAccessControl {

    @Test
    void R22_the_row_says_who_when_why_and_what_with_name_and_ids_sealed() throws SQLException {
        AccessContext access = access(Role.SERVICE_COUNSELLOR);
        access.authorizeOperation("Query.contact");
        access.authorize(subject("Contact", "nokia"));

        control.release(access);

        try (Connection connection = DATABASE.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select *, use_log::text as stored from use_log where use_id = ?")) {
            select.setObject(1, access.id());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getObject("used_at", OffsetDateTime.class).toInstant())
                        .isEqualTo(NOW);
                assertThat(row.getObject("actor", UUID.class))
                        .isEqualTo(access.viewer().id());
                assertThat(row.getString("role")).isEqualTo("service-counsellor");
                assertThat(row.getString("unit")).isEqualTo("nokia");
                assertThat(row.getString("purpose")).isEqualTo("advice-and-guidance");
                assertThat(row.getString("service_task")).isEqualTo("service-guidance");
                assertThat(row.getString("operation")).isEqualTo("Query.contact");
                assertThat(row.getString("outcome")).isEqualTo("answered");
                assertThat((Object[]) row.getArray("classes").getArray()).containsExactly("Contact");
                assertThat((Object[]) row.getArray("client_tokens").getArray()).hasSize(1);
                assertThat(row.getObject("key_month", LocalDate.class)).isEqualTo(LocalDate.of(2026, 3, 1));
                assertThat(row.getString("stored")).doesNotContain("Öhman", record.toString(), client.toString());
                JsonNode opened = StoredJson.mapper()
                        .readTree(LOG_KEYS.ofMonth(connection, LocalDate.of(2026, 3, 1))
                                .open(row.getBytes("sealed"), AssociatedData.of("use-log", access.id())));
                assertThat(opened.path("name").asString()).isEqualTo("Väinö Öhman");
                assertThat(opened.path("shown").path("Contact").path(0).asString())
                        .isEqualTo(record.toString());
            }
        }
    }

    @Test
    void a_request_that_is_not_to_be_logged_leaves_no_row() throws SQLException {
        AccessContext access = access(Role.ADVISER);
        access.authorizeOperation("Query.viewer");
        control.release(access);

        assertThat(rows(access)).isZero();
    }

    @Test
    void R22_nothing_is_let_out_while_the_log_is_locked_and_answers_leave_again_when_it_is_not() throws SQLException {
        AccessContext access = access(Role.ADVISER);
        access.authorize(subject("Contact", "nokia"));
        try (Connection locking = DATABASE.getConnection();
                Statement lock = locking.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("lock table use_log");
            assertThatThrownBy(() -> control.release(access)).isInstanceOf(UseLogUnavailable.class);
            locking.rollback();
            locking.setAutoCommit(true);
        }
        assertThat(rows(access)).isZero();

        control.release(access);

        assertThat(rows(access)).isEqualTo(1);
    }

    @Test
    void any_other_failure_to_write_the_row_holds_the_answer_back_too() {
        AccessControl keyless = new AccessControl(
                new Rights(),
                KEYS,
                grants,
                relations,
                new LimitsInForce(DATABASE),
                new UseLog(DATABASE, LOG_KEYS, new LogTokens(LookupKey.random()), () -> {
                    throw new IllegalStateException("no clock");
                }));
        AccessContext access = keyless.access(viewer(Role.ADVISER), REASON, Language.FI);
        access.authorize(subject("Contact", "nokia"));

        assertThatThrownBy(() -> keyless.release(access)).isInstanceOf(UseLogUnavailable.class);
    }

    private static Person person(Viewer viewer) {
        return new Person(viewer.id(), viewer.name(), viewer.role().claim(), viewer.unit());
    }

    @Test
    void R21_a_right_that_ended_since_the_request_came_in_lets_nothing_out_and_that_is_logged() throws SQLException {
        AccessContext access = access(Role.ADVISER);
        access.authorize(subject("Contact", "nokia"));
        granted.end(person(access.viewer()));

        assertThatThrownBy(() -> control.release(access)).isInstanceOf(Denied.class);

        assertThat(access.log().use().outcome()).isEqualTo("denied");
        assertThat(access.log().use().classes()).isEmpty();
        assertThat(access.log().use().ids().shown()).isEmpty();
        assertThat(access.log().use().ids().denied()).isEqualTo(Map.of("Contact", List.of(record)));
        assertThat(rows(access)).isEqualTo(1);
    }

    @Test
    void R21_another_right_than_the_one_acted_in_does_not_stand_in_for_it() {
        AccessContext access = access(Role.ADVISER);
        access.authorize(subject("Contact", "nokia"));
        Person person = person(access.viewer());
        granted.end(person);
        granted.grant(new Person(person.id(), person.name(), "adviser", "tampere-keskusta"), "service-guidance");

        assertThatThrownBy(() -> control.release(access)).isInstanceOf(Denied.class);
    }

    @Test
    void nothing_is_let_out_while_rights_cannot_be_read() {
        HikariDataSource closed = new HikariDataSource();
        closed.close();
        AccessControl rightless = new AccessControl(
                new Rights(),
                KEYS,
                new GrantsInForce(closed, log, InstantSource.fixed(NOW)),
                relations,
                new LimitsInForce(DATABASE),
                log);
        AccessContext access = rightless.access(viewer(Role.ADVISER), REASON, Language.FI);
        access.authorize(subject("Contact", "nokia"));

        assertThatThrownBy(() -> rightless.release(access)).isInstanceOf(ArchiveUnavailable.class);
    }

    @Test
    void R36_a_session_is_logged_at_its_first_request_and_once() throws SQLException {
        Viewer viewer = viewer(Role.ADVISER);
        for (int i = 0; i < 2; i++) {
            AccessContext access = control.access(viewer, REASON, Language.FI);
            access.authorizeOperation("Query.viewer");
            control.release(access);
        }
        AccessContext again = new AccessControl(new Rights(), KEYS, grants, relations, new LimitsInForce(DATABASE), log)
                .access(viewer, REASON, Language.FI);
        control.release(again);

        assertThat(rows(viewer.session())).isEqualTo(1);
        assertThat(again.log().signIn().operation()).isEqualTo("Access.signedIn");
        assertThat(again.log().signIn().outcome()).isEqualTo("answered");
        assertThat(again.log().signIn().reader()).isEqualTo(new Actor(viewer.id(), "adviser", "nokia"));
        assertThat(again.log().signIn().ids().name()).isEqualTo("Väinö Öhman");
    }

    @Test
    void a_use_is_logged_once_or_not_let_out() {
        AccessContext access = access(Role.ADVISER);
        access.authorize(subject("Contact", "nokia"));
        control.release(access);

        assertThatThrownBy(() -> control.release(access)).isInstanceOf(UseLogUnavailable.class);
    }

    @Test
    void a_search_counts_for_its_maker_and_for_the_time_asked() {
        AccessContext search = access(Role.ADVISER);
        search.authorizeOperation("Query.searchClients");
        control.release(search);
        AccessContext other = access(Role.ADVISER);
        other.authorizeOperation("Query.contact");
        control.release(other);
        UUID actor = search.viewer().id();

        assertThat(log.searched(search.id(), actor, NOW)).isTrue();
        assertThat(log.searched(search.id(), actor, NOW.plus(Duration.ofSeconds(1))))
                .isFalse();
        assertThat(log.searched(search.id(), Ids.next(), NOW)).isFalse();
        assertThat(log.searched(other.id(), other.viewer().id(), NOW)).isFalse();
    }

    @Test
    void a_log_that_cannot_be_read_tells_of_no_search() {
        HikariDataSource closed = new HikariDataSource();
        closed.setJdbcUrl(DATABASE.getJdbcUrl());
        closed.close();
        UseLog away = new UseLog(closed, LOG_KEYS, new LogTokens(LookupKey.random()), () -> NOW);

        assertThatThrownBy(() -> away.searched(record, client, NOW)).isInstanceOf(UseLogUnavailable.class);
    }
}
