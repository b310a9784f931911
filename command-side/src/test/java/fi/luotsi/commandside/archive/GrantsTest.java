package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.program.Asked;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.casework.AccessGrants.EndAccess;
import fi.luotsi.kernel.casework.AccessGrants.GrantAccess;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.samples.GrantAccessBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R21: a grant can be read from the commit of its event until the commit of its end. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GrantsTest {

    private static final Instant NOW = Asked.now().now();

    private final CommandSide program = CommandSide.shared();
    private final GrantId grant = new GrantId(Ids.next());
    private final UUID person = Ids.next();

    private GrantAccess adviser(@Nullable Instant from, @Nullable Instant until) {
        return GrantAccessBuilder.builder()
                .grantId(grant)
                .person(person)
                .name("Helmi Pöllölä")
                .grounds("Uusi työntekijä")
                .role("adviser")
                .unit("nokia")
                .serviceTasks(List.of("service-guidance", "older-people"))
                .validFrom(from)
                .validUntil(until)
                .build();
    }

    private List<GrantRows.Valid> valid(Instant when) throws SQLException {
        try (Connection connection = program.database().getConnection()) {
            return GrantRows.validFor(connection, person, when);
        }
    }

    @Test
    void R21_a_grant_holds_at_once_and_no_longer_once_it_has_ended() throws SQLException {
        assertThat(valid(NOW)).isEmpty();
        program.send(adviser(null, null));
        assertThat(valid(NOW))
                .containsExactly(new GrantRows.Valid(
                        grant.value(), "adviser", "nokia", Set.of("service-guidance", "older-people")));
        program.send(new EndAccess(grant, "work-ended"));
        assertThat(valid(NOW)).isEmpty();
    }

    @Test
    void a_grant_holds_from_its_beginning_until_just_before_its_end() throws SQLException {
        Instant from = NOW.plusSeconds(60);
        Instant until = NOW.plusSeconds(120);
        program.send(adviser(from, until));
        assertThat(valid(from.minusMillis(1))).isEmpty();
        assertThat(valid(from)).hasSize(1);
        assertThat(valid(until.minusMillis(1))).hasSize(1);
        assertThat(valid(until)).isEmpty();
    }

    @Test
    void the_rollback_of_a_grant_takes_the_right_with_it() throws SQLException {
        new TransactionTemplate(program.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            program.send(adviser(null, null));
            status.setRollbackOnly();
        });
        assertThat(program.events(grant.value())).isEmpty();
        assertThat(valid(NOW)).isEmpty();
    }

    @Test
    void a_holders_name_lies_sealed_under_the_grants_own_key() {
        program.send(adviser(null, null));
        assertThat(program.rows("select record, retention_class from data_key where key_id = '" + grant + "'"))
                .containsExactly(List.of("grant", "access-rights"));
        assertThat(program.rows("select convert_from(envelope, 'UTF8') from event where aggregate_id = '" + grant + "'")
                        .getFirst()
                        .getFirst()
                        .toString())
                .doesNotContain("Helmi", "Pöllölä", "Uusi");
    }
}
