package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fi.luotsi.kernel.database.Bell;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Several copies of the program fold the same events into the same store: guarded writes make them one. */
class TwoProgramsTest {

    @Test
    void two_programs_on_one_store_come_to_the_same_documents() {
        try (DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            twoPrograms(documents);
        }
    }

    @Test
    void two_programs_on_a_real_mongodb_come_to_the_same_documents() {
        @Nullable String uri = System.getProperty("luotsi.test.mongodb.uri");
        assumeTrue(uri != null, "SKIPPED: no real MongoDB; give its address as -Dluotsi.test.mongodb.uri=mongodb://…");
        if (uri != null) {
            try (DocumentStoreFixture documents = DocumentStoreFixture.at(uri)) {
                twoPrograms(documents);
            }
        }
    }

    private static void twoPrograms(DocumentStoreFixture documents) {
        try (ArchiveFixture events = new ArchiveFixture()) {
            ProjectionEngine one = engine(events, documents, 7);
            ProjectionEngine other = engine(events, documents, 13);
            CompletableFuture.allOf(CompletableFuture.runAsync(one::start), CompletableFuture.runAsync(other::start))
                    .join();
            try {
                Casework work = new Casework(51);
                for (int round = 0; round < 30; round++) {
                    events.append(work.events(10));
                    if (round == 10) {
                        assertThat(one.awaitCaughtUp(0, Projections.SOON)).isTrue();
                        one.rebuild("chain");
                    }
                }
                assertThat(one.awaitRebuilt("chain", Projections.SOON)).isTrue();
                assertThat(one.awaitCaughtUp(events.head(), Projections.SOON)).isTrue();
                assertThat(other.awaitCaughtUp(events.head(), Projections.SOON)).isTrue();
                for (Projection<?> projection : Projections.all()) {
                    assertThat(documents.live(projection.name()))
                            .isEqualTo(Projections.expected(projection, events.all()));
                }
            } finally {
                one.stop();
                other.stop();
            }
        }
    }

    private static ProjectionEngine engine(ArchiveFixture events, DocumentStoreFixture documents, int batch) {
        return new ProjectionEngine(
                Projections.all(), events.archive(), new Bell(), documents.guarded(), Projections.settings(batch));
    }
}
