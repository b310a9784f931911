package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load. {@code infra/acceptance/kill-9.sh} runs the same rounds by the hundred. */
class KilledIT {

    private static final List<Victim> FIVE =
            List.of(Victim.PROGRAM, Victim.POSTGRESQL, Victim.BACKEND, Victim.BOTH, Victim.PROGRAM_AND_NEXT_START);

    /** How many rounds with victims by the seed, instead of the five. */
    private static final int TIMES = Integer.getInteger("luotsi.kill.times", 0);

    private static final long SEED = Long.getLong("luotsi.kill.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void after_any_kill_no_acknowledged_command_is_lost_and_the_next_start_is_ready_by_itself() throws Exception {
        System.out.println("kill -9 with seed " + SEED);
        Path data = folder.resolve("data");
        try (KillRounds rounds = new KillRounds(data, SEED)) {
            assertThat(fsync(data)).isEqualTo("on");
            if (TIMES == 0) {
                FIVE.forEach(rounds::round);
            }
            for (int n = 0; n < TIMES; n++) {
                rounds.round();
            }
            rounds.last();
            assertThat(fsync(data)).isEqualTo("on");
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("with seed " + SEED, failure);
        }
    }

    private static String fsync(Path data) throws Exception {
        try (Connection connection = new Postgres(data).connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show fsync")) {
            answer.next();
            return answer.getString(1);
        }
    }
}
