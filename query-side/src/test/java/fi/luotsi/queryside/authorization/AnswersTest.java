package fi.luotsi.queryside.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records that the answer to a client's request opens, and to whom alone. */
class AnswersTest extends OnAccessControl {

    private static final String ANSWER = "AccessExport";
    private static final Instant RECENT = NOW.minus(Duration.ofDays(30)).plusMillis(1);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(30));

    /** A request of the client's that the unit has, and the event that began it. */
    private UUID request(String unit, boolean open, @Nullable Instant recent, String event) {
        UUID request = Ids.next();
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement received = connection.prepareStatement("insert into event (event_id, aggregate_id,"
                        + " sequence, name, epoch, envelope) values (?, ?, 0, ?, 0, ''::bytea)");
                PreparedStatement matter = connection.prepareStatement(
                        "insert into matter (source, unit, client, open, recent_from) values (?, ?, ?, ?, ?)")) {
            received.setObject(1, Ids.next());
            received.setObject(2, request);
            received.setString(3, event);
            received.executeUpdate();
            matter.setObject(1, request);
            matter.setString(2, unit);
            matter.setObject(3, client);
            matter.setBoolean(4, open);
            matter.setObject(5, recent == null ? null : recent.atOffset(ZoneOffset.UTC));
            matter.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return request;
    }

    private static ProtectedRecord episode(UUID id, UUID of, String unit) {
        return new ProtectedRecord("Episode", id, of, Set.of(unit), "service-guidance");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_COUNSELLOR, nokia, true, , true",
        "TEAM_LEAD, nokia, true, , true",
        "SERVICE_COUNSELLOR, nokia, false, recent, true",
        "SERVICE_COUNSELLOR, nokia, false, long ago, false",
        "SERVICE_COUNSELLOR, tampere, true, , false",
        "ADVISER, nokia, true, , false",
        "AUDITOR, nokia, true, , false"
    })
    void R34_every_units_records_are_open_in_the_answer_to_a_request_that_the_unit_has_in_hand(
            Role role, String unit, boolean open, @Nullable String when, boolean answered) {
        Instant recent = when == null ? null : when.equals("recent") ? RECENT : LONG_AGO;
        UUID asked = request(unit, open, recent, "rights-request.received@1");
        AccessContext access = access(role);

        assertThat(access.answering(ANSWER, asked).isPresent()).isEqualTo(answered);
        access.answering(ANSWER, asked).ifPresent(answering -> {
            assertThat(answering.answered()).contains(client);
            assertThat(answering.authorize(episode(record, client, "elsewhere")))
                    .isTrue();
            assertThat(access.log().use().ids().shown().get("Episode")).containsExactly(record);
            assertThat(access.log().use().outcome()).isEqualTo("answered");
            assertThat(answering.authorize(episode(Ids.next(), Ids.next(), "nokia")))
                    .isFalse();
        });
        assertThat(access.answered()).isEmpty();
        assertThat(access.authorize(episode(record, client, "elsewhere"))).isEqualTo(role == Role.AUDITOR);
    }

    @Test
    void R34_a_record_that_is_no_request_of_a_client_opens_nothing() {
        UUID episode = request("nokia", true, null, "episode.opened@1");

        assertThat(access(Role.SERVICE_COUNSELLOR).answering(ANSWER, episode)).isEmpty();
        assertThat(access(Role.SERVICE_COUNSELLOR).answering(ANSWER, Ids.next()))
                .isEmpty();
    }

    @Test
    void R34_an_anonymous_callers_referral_is_reached_by_way_of_the_clients_own_records() {
        UUID asked = request("nokia", true, null, "rights-request.received@1");
        AccessContext answering =
                access(Role.SERVICE_COUNSELLOR).answering(ANSWER, asked).orElseThrow();

        assertThat(answering.authorize(
                        new ProtectedRecord("ReferralChain", record, null, Set.of("elsewhere"), "service-guidance")))
                .isTrue();
        assertThat(answering.scope("Query.caseload")).isEqualTo(Scope.OWN_UNIT);
    }

    @Test
    void R32_a_restriction_holds_in_the_answer_too() throws SQLException {
        UUID asked = request("nokia", true, null, "rights-request.received@1");
        limit("RESTRICTION");

        assertThat(access(Role.SERVICE_COUNSELLOR)
                        .answering(ANSWER, asked)
                        .orElseThrow()
                        .authorize(episode(record, client, "nokia")))
                .isFalse();
    }
}
