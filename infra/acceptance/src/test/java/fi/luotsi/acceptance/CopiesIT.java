package fi.luotsi.acceptance;

import static fi.luotsi.acceptance.Trouble.BOTH_KILLED;
import static fi.luotsi.acceptance.Trouble.BUS_AWAY;
import static fi.luotsi.acceptance.Trouble.DISK_FULL;
import static fi.luotsi.acceptance.Trouble.DOCUMENTS_AWAY;
import static fi.luotsi.acceptance.Trouble.ONE_KILLED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two copies of the program on the same stores, with a bus between them and without: whatever happens to one of them, to the bus, to the
 * document store or to the archive's disk under load, nothing that was acknowledged is lost, and nothing is done twice. {@code infra/acceptance/copies.sh} runs
 * the same rounds more often, and for longer.
 */
@Timeout(3600)
class CopiesIT {

    /** How many kills. */
    private static final int KILLS = Integer.getInteger("luotsi.copies.kills", 5);

    /** How long the bus is away at least; the document store six times as long. */
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("luotsi.copies.away", 1));

    private static final long SEED = Long.getLong("luotsi.copies.seed", System.nanoTime());

    @TempDir
    Path folder;

    @Test
    void without_a_bus_nothing_acknowledged_is_lost_and_nothing_is_done_twice() {
        Optional<SmallDisk> disk = SmallDisk.at(folder.resolve("disk"));
        try (SmallDisk small = disk.orElse(null);
                CopyRounds rounds = new CopyRounds(folder, SEED, small, null)) {
            if (small == null) {
                System.out.println("no round with a full disk: it takes the rights of root to make a small one");
                survive(rounds, List.of(DOCUMENTS_AWAY));
            } else {
                survive(rounds, List.of(DOCUMENTS_AWAY, DISK_FULL));
            }
        }
    }

    @Test
    void over_a_bus_nothing_acknowledged_is_lost_and_nothing_is_done_twice() throws Exception {
        try (StandInBus bus = StandInBus.start();
                CopyRounds rounds = new CopyRounds(folder, SEED, null, bus)) {
            survive(rounds, List.of(DOCUMENTS_AWAY, BUS_AWAY));
        }
    }

    private static void survive(CopyRounds rounds, List<Trouble> others) {
        System.out.println("copies with seed " + SEED);
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                rounds.round(kill % 5 == 3 ? BOTH_KILLED : ONE_KILLED, Duration.ZERO);
            }
            others.forEach(trouble -> rounds.round(trouble, trouble == DOCUMENTS_AWAY ? AWAY.multipliedBy(6) : AWAY));
            rounds.last();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("with seed " + SEED, failure);
        }
    }
}
