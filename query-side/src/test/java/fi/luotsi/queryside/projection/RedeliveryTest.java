package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.RawBsonDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that come again, or in another order across documents, change nothing. */
class RedeliveryTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void events_shuffled_across_documents_and_delivered_again_lead_to_identical_documents(long seed) {
        Random random = new Random(seed);
        try (ArchiveFixture archive = new ArchiveFixture();
                DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            archive.append(new Casework(seed).events(120));
            for (Projection<?> projection : Projections.all()) {
                ProjectionRuntime<?> line = new ProjectionRuntime<>(
                        projection, archive.archive(), documents.asItTells(), Projections.settings(10));
                line.tend(_ -> {});
                Generation<?> generation = line.generation(1);
                Map<UUID, RawBsonDocument> expected = Projections.expected(projection, archive.all());

                List<Recorded> shuffled = shuffled(projection, archive.all(), random);
                for (int from = 0; from < shuffled.size(); ) {
                    int to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
                    generation.take(shuffled.subList(from, to));
                    // back to an event that was already delivered, now and then
                    from = random.nextInt(3) == 0 ? random.nextInt(to) : to;
                }
                assertThat(documents.live(projection.name()))
                        .as(projection.name())
                        .isEqualTo(expected);

                while (generation.step(7) == Generation.Step.MORE) {
                    assertThat(documents.live(projection.name())).isEqualTo(expected);
                }
                assertThat(documents.live(projection.name())).as("all again").isEqualTo(expected);
            }
        }
    }

    /** Any order that keeps each document's own. */
    private static List<Recorded> shuffled(Projection<?> projection, List<Recorded> events, Random random) {
        List<List<Recorded>> queues = new ArrayList<>();
        Routes.byDocument(projection, events, Projections.within(events))
                .values()
                .forEach(its -> queues.add(new ArrayList<>(its)));
        List<Recorded> shuffled = new ArrayList<>();
        while (!queues.isEmpty()) {
            int next = random.nextInt(queues.size());
            shuffled.add(queues.get(next).removeFirst());
            if (queues.get(next).isEmpty()) {
                queues.remove(next);
            }
        }
        return shuffled;
    }
}
