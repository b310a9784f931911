package fi.luotsi.commandside.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.commandside.program.Casework;
import fi.luotsi.commandside.program.CommandSide;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.id.ClientId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** R21: a unit's matter with a client can be read from the commit of its event on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MattersTest {

    private static final String UNIT = Examples.WORKER.unit();

    private final ClientId client = Casework.client();

    private Set<UUID> open(CommandSide program, Duration recent) throws SQLException {
        try (Connection connection = program.database().getConnection()) {
            return MatterRows.ofUnit(
                    connection, UNIT, List.of(client.value()), Instant.now().minus(recent));
        }
    }

    @Test
    void R21_a_registration_counts_for_a_while_and_an_open_episode_until_it_is_closed() throws SQLException {
        CommandSide program = CommandSide.shared();
        program.send(Casework.register(client, null));
        assertThat(open(program, Duration.ofDays(1))).containsExactly(client.value());
        assertThat(open(program, Duration.ofDays(-1))).isEmpty();

        Casework.openEpisode(program, client);

        assertThat(open(program, Duration.ofDays(-1))).containsExactly(client.value());
    }

    @Test
    void the_rollback_of_an_event_takes_its_matter_with_it() throws SQLException {
        CommandSide program = CommandSide.shared();
        new TransactionTemplate(program.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            program.send(Casework.register(client, null));
            status.setRollbackOnly();
        });
        assertThat(open(program, Duration.ofDays(1))).isEmpty();
    }
}
