package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Rounds of load on two copies of the program on the same stores, while something goes wrong. After each, both must be ready without help,
 * and know every command that either of them ever acknowledged, once; those without an answer are sent again, to either.
 */
final class CopyRounds implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final Random random;
    private final @Nullable SmallDisk disk;
    private final SharedStores stores;
    private final @Nullable StandInBus bus;
    private final Ledger ledger = new Ledger();
    private final List<Program> copies = new ArrayList<>();
    private int rounds;

    /**
     * @param disk where their PostgreSQL keeps its data; null for a place of its own
     * @param bus what carries their commands; null for none
     */
    CopyRounds(Path folder, long seed, @Nullable SmallDisk disk, @Nullable StandInBus bus) {
        this.folder = folder;
        this.disk = disk;
        this.stores = new SharedStores(disk);
        this.random = new Random(seed);
        this.bus = bus;
        copies.add(launched("one"));
        copies.add(launched("other"));
        awaitBoth();
    }

    Program one() {
        return copies.getFirst();
    }

    Program other() {
        return copies.getLast();
    }

    /** @param away how long at least what is away stays away */
    void round(Trouble trouble, Duration away) {
        Instant start = Instant.now();
        List<Acknowledged> promised = new ArrayList<>();
        List<Step> open = new ArrayList<>();
        try (Load toOne = Load.on(one());
                Load toOther = Load.on(other())) {
            List<Load> loads = List.of(toOne, toOther);
            loads.forEach(load -> load.awaitMore(1 + random.nextInt(40)));
            Pause.random(random, 50);
            happen(trouble, loads, away);
            for (Load load : loads) {
                open.addAll(load.stop());
                promised.addAll(load.acknowledged());
            }
        }
        startAgain();
        rounds++;
        ledger.add(promised);
        ledger.add(open.stream().map(this::settled).toList());
        check(promised);
        System.out.printf(
                "round %d: %s, %d acknowledged (%d in all), %d left open, %.1f s in all%n",
                rounds,
                trouble,
                promised.size(),
                ledger.size(),
                open.size(),
                Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    private void happen(Trouble trouble, List<Load> loads, Duration away) {
        switch (trouble) {
            case ONE_KILLED -> {
                int killed = random.nextInt(copies.size());
                copies.get(killed).kill();
                loads.get(1 - killed).awaitMore(2 * Load.CLIENTS);
            }
            case BOTH_KILLED -> {
                one().process().destroyForcibly();
                Pause.random(random, 20);
                other().kill();
                one().kill();
            }
            case DOCUMENTS_AWAY -> {
                stores.documentsGate().close();
                goesOn(loads, away, "documents");
                openDocuments();
            }
            case DISK_FULL -> {
                Objects.requireNonNull(disk).fill();
                copies.forEach(copy -> Awaitility.await("the copy to say that it can serve nobody")
                        .atMost(PATIENCE)
                        .until(() -> !copy.ready()));
                stores.makeRoom();
            }
            case BUS_AWAY -> {
                StandInBus carrying = Objects.requireNonNull(bus);
                carrying.stop();
                goesOn(loads, away, "commands");
                readsGoOn();
                carrying.begin();
                awaitHealth("commands", "UP");
            }
        }
    }

    /** The program says what is missing, is ready all the same, and records on. */
    private void goesOn(List<Load> loads, Duration away, String part) {
        Instant end = Instant.now().plus(away);
        awaitHealth(part, "DEGRADED");
        do {
            loads.forEach(load -> load.awaitMore(Load.CLIENTS));
            assertThat(copies).allMatch(Program::ready);
        } while (Instant.now().isBefore(end));
    }

    private void readsGoOn() {
        copies.forEach(copy -> assertThat(copy.as("helmi")
                        .graphql("{ contacts(first: 3) { edges { node { id } } } }", Map.of())
                        .has("errors"))
                .isFalse());
    }

    private void openDocuments() {
        try {
            stores.documentsGate().open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitHealth("documents", "UP");
    }

    private void awaitHealth(String part, String status) {
        copies.forEach(copy -> Awaitility.await(part + " to be " + status)
                .atMost(PATIENCE)
                .until(() -> copy.health(part), status::equals));
    }

    private void startAgain() {
        for (int n = 0; n < copies.size(); n++) {
            if (!copies.get(n).process().isAlive()) {
                copies.set(n, launched(copies.get(n).data().getFileName().toString()));
            }
        }
        awaitBoth();
    }

    private Program launched(String name) {
        return stores.launched(folder, name, bus == null ? new String[0] : bus.settings());
    }

    private void awaitBoth() {
        copies.forEach(Program::awaitReady);
        awaitHealth("commands", "UP");
    }

    /** A command without an acknowledgement is carried out now if it was not before. */
    private Acknowledged settled(Step step) {
        Caller person = copies.get(random.nextInt(copies.size())).as(step.by());
        return Awaitility.await("an answer to " + step)
                .atMost(PATIENCE)
                .until(() -> Load.sent(person, step), Optional::isPresent)
                .orElseThrow();
    }

    private void check(List<Acknowledged> promised) {
        assertThat(copies).allMatch(Program::ready);
        ledger.checkExport(one().as("eero"));
        copies.forEach(copy -> awaitAnswers(copy, promised));
    }

    /** What one copy has shown already, the other shows as soon as its documents have come to it. */
    private static void awaitAnswers(Program copy, List<Acknowledged> promised) {
        Caller auditor = copy.as("eero");
        Awaitility.await("the documents to show what was acknowledged")
                .atMost(PATIENCE)
                .untilAsserted(() -> Ledger.checkAnswers(auditor, promised));
    }

    /** Looks at everything once more: both export the same. */
    void last() {
        ledger.checkWholeExport(one().as("eero"));
        assertThat(Stream.of(one(), other())
                        .map(copy -> copy.as("eero").get("/export/events").body())
                        .distinct())
                .hasSize(1);
    }

    @Override
    public void close() {
        copies.forEach(Program::close);
        stores.close();
    }
}
