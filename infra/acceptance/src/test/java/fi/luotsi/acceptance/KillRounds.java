package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;

/**
 * Rounds of load and {@code kill -9} on one data folder. After each, the program must be ready without help, know every command
 * that it ever acknowledged, and take the others again as the same commands.
 */
final class KillRounds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int REPEATS = 20;
    private static final int WHOLE_EXPORT_EVERY = 10;

    private final Path data;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private Program program;
    private int rounds;

    KillRounds(Path data, long seed) {
        this.data = data;
        this.random = new Random(seed);
        this.program = Program.start(data);
    }

    /** A victim and a moment by the seed. */
    void round() {
        Victim[] victims = Victim.values();
        round(victims[random.nextInt(victims.length)]);
    }

    /** A random moment by the seed. */
    void round(Victim victim) {
        Instant start = Instant.now();
        List<Acknowledged> promised;
        List<Step> open;
        try (Load load = Load.on(program)) {
            load.awaitMore(1 + random.nextInt(200));
            Pause.random(random, 50);
            victim.kill(program, random);
            if (!victim.endsProgram()) {
                load.awaitMore(10 * Load.CLIENTS);
            }
            open = List.copyOf(load.stop());
            promised = List.copyOf(load.acknowledged());
        }
        Duration away = Duration.ZERO;
        if (victim.endsProgram()) {
            Instant killed = Instant.now();
            startAgain(victim);
            away = Duration.between(killed, Instant.now());
        }
        rounds++;
        ledger.add(promised);
        ledger.add(settled(open));
        checkRepeats(promised);
        check(promised);
        System.out.printf(
                "round %d: %s, %d acknowledged (%d in all), %d left open, started again in %.1f s, %.1f s in all%n",
                rounds,
                victim,
                promised.size(),
                ledger.size(),
                open.size(),
                away.toMillis() / 1000.0,
                Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    /** Ends the program in order, starts it once more, and looks at everything. */
    void last() {
        program.close();
        program = Program.start(data);
        ledger.checkWholeExport(program.as("eero"));
    }

    private void startAgain(Victim victim) {
        if (victim == Victim.PROGRAM_AND_NEXT_START) {
            Program killedEarly = Program.launch(ProgramFiles.ahead(), data);
            Pause.random(random, 5000);
            killedEarly.kill();
        }
        program = Program.start(data);
    }

    /** Commands without an acknowledgement are sent again, and carried out now if they were not before. */
    private List<Acknowledged> settled(List<Step> open) {
        Map<String, Caller> people = people();
        return open.stream()
                .map(step -> Awaitility.await("an answer to " + step)
                        .atMost(PATIENCE)
                        .until(() -> Load.sent(caller(people, step), step), Optional::isPresent)
                        .orElseThrow())
                .toList();
    }

    /** Acknowledged commands are answered again with the version they had, and add no event. */
    private void checkRepeats(List<Acknowledged> promised) {
        Map<String, Caller> people = people();
        for (Acknowledged command : promised.subList(Math.max(0, promised.size() - REPEATS), promised.size())) {
            assertThat(Load.sent(caller(people, command.step()), command.step()))
                    .as("a repeat is recognised")
                    .contains(command);
        }
    }

    private Map<String, Caller> people() {
        return Map.of("helmi", program.as("helmi"), "vaino", program.as("vaino"));
    }

    private static Caller caller(Map<String, Caller> people, Step step) {
        return Objects.requireNonNull(people.get(step.by()));
    }

    private void check(List<Acknowledged> promised) {
        Caller auditor = program.as("eero");
        assertThat(program.ready()).isTrue();
        if (rounds % WHOLE_EXPORT_EVERY == 0) {
            ledger.checkWholeExport(auditor);
        } else {
            ledger.checkExport(auditor);
        }
        Ledger.checkAnswers(auditor, promised);
    }

    @Override
    public void close() {
        program.close();
    }
}
