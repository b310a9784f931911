package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The next start completes the documents of a program that was killed between any two steps. */
class KilledAnywhereTest {

    private static final int SEEDS_AT_ONCE = 100;
    private static final ArchiveFixture EVENTS = new ArchiveFixture();
    private static final Map<String, Map<UUID, RawBsonDocument>> EXPECTED = new HashMap<>();

    @BeforeAll
    static void archive_some_work() {
        EVENTS.append(new Casework(7).events(50));
        Projections.all()
                .forEach(projection -> EXPECTED.put(projection.name(), Projections.expected(projection, EVENTS.all())));
    }

    @AfterAll
    static void close() {
        EVENTS.close();
    }

    @ParameterizedTest(name = "seeds from {0}")
    @ValueSource(longs = {0, 100, 200, 300, 400, 500, 600, 700, 800, 900})
    void a_thousand_seeds_of_kills_lead_to_the_same_documents(long first) {
        for (long seed = first; seed < first + SEEDS_AT_ONCE; seed++) {
            Random random = new Random(seed);
            try (DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
                Projection<?> projection = Projections.all().get(random.nextInt(3));
                int batch = 5 + random.nextInt(20);
                boolean rebuilding = false;
                int kills = 1 + random.nextInt(4);
                for (int kill = 0; kill < kills; kill++) {
                    boolean rebuild = random.nextInt(3) == 0;
                    ReadStore store =
                            Faulty.killedAt(1 + random.nextInt(40), random.nextBoolean(), documents.asItTells());
                    runUntilKilled(projection, store, batch, rebuild);
                    rebuilding |= rebuild;
                }
                run(projection, documents.asItTells(), batch, rebuilding && random.nextBoolean());
                assertThat(documents.live(projection.name()))
                        .as("projection %s, seed %d", projection.name(), seed)
                        .isEqualTo(EXPECTED.get(projection.name()));
            }
        }
    }

    @Test
    void a_kill_at_any_step_of_a_rebuild_leaves_nothing_over() {
        Projection<?> projection = new ContactProjection();
        for (int step = 1; step <= 70; step++) {
            for (boolean afterwards : new boolean[] {false, true}) {
                try (DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
                    run(projection, documents.asItTells(), 10, false);
                    runUntilKilled(projection, Faulty.killedAt(step, afterwards, documents.asItTells()), 10, true);
                    run(projection, documents.asItTells(), 10, false);
                    tendAfterGrace(projection, documents);
                    Pointer pointer = documents.pointer(projection.name());
                    assertThat(pointer.building()).isNull();
                    assertThat(new TreeSet<>(documents.asItTells().collections()))
                            .as("killed at step %d", step)
                            .containsExactlyInAnyOrder("generations", pointer.collection(pointer.live()));
                    assertThat(documents.live(projection.name())).isEqualTo(EXPECTED.get(projection.name()));
                }
            }
        }
    }

    private static void runUntilKilled(Projection<?> projection, ReadStore store, int batch, boolean rebuild) {
        try {
            run(projection, store, batch, rebuild);
        } catch (Faulty.Killed _) {
            // as meant
        }
    }

    /** The work of the engine's threads, in this one: all generations to the end, and the switch. */
    private static <D extends Record> void run(Projection<D> projection, ReadStore store, int batch, boolean rebuild) {
        ProjectionRuntime<D> line =
                new ProjectionRuntime<>(projection, EVENTS.archive(), store, Projections.settings(batch));
        line.tend(_ -> {});
        if (rebuild) {
            line.rebuild();
            line.tend(_ -> {});
        }
        for (Runner runner : List.copyOf(line.runners().values())) {
            Generation.Step step = Generation.Step.MORE;
            while (step == Generation.Step.MORE) {
                step = runner.generation().step(batch);
            }
            assertThat(runner.position()).isGreaterThan(Archive.START);
            line.switchOver(runner.generation().number());
        }
    }

    private static <D extends Record> void tendAfterGrace(Projection<D> projection, DocumentStoreFixture documents) {
        ReadStore store = documents.asItTells();
        Pointer pointer = documents.pointer(projection.name());
        pointer.generations().forEach((number, generation) -> {
            if (generation.keepUntil() != null) {
                store.keep(projection.name(), number, Instant.EPOCH);
            }
        });
        new ProjectionRuntime<>(projection, EVENTS.archive(), store, Projections.settings(10)).tend(_ -> {});
    }
}
