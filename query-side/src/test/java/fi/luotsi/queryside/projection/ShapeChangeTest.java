package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.database.Bell;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A program whose documents have another shape builds them anew at its start. */
class ShapeChangeTest {

    record Municipality(String code, long contacts, boolean any) {}

    /** The later program's projection of the same name. */
    private record Wider(int revision) implements Projection<Municipality> {

        private static final MunicipalityProjection EARLIER = new MunicipalityProjection();

        @Override
        public String name() {
            return EARLIER.name();
        }

        @Override
        public Class<Municipality> documentType() {
            return Municipality.class;
        }

        @Override
        public Set<String> records() {
            return Set.of();
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return EARLIER.documentId(event);
        }

        @Override
        public Municipality fold(@Nullable Municipality before, Recorded event) {
            MunicipalityProjection.Municipality after = EARLIER.fold(
                    before == null ? null : new MunicipalityProjection.Municipality(before.code(), before.contacts()),
                    event);
            return new Municipality(after.code(), after.contacts(), true);
        }
    }

    @Test
    void another_shape_or_revision_is_built_anew_and_the_same_one_is_not() {
        try (ArchiveFixture events = new ArchiveFixture();
                DocumentStoreFixture documents = DocumentStoreFixture.embedded()) {
            events.append(new Casework(61).events(150));
            runs(new MunicipalityProjection(), events, documents);
            assertThat(documents.pointer("municipality").live()).isEqualTo(1);
            runs(new MunicipalityProjection(), events, documents);
            assertThat(documents.pointer("municipality").live()).isEqualTo(1);
            runs(new Wider(1), events, documents);
            assertThat(documents.pointer("municipality").live()).isEqualTo(2);
            runs(new Wider(2), events, documents);
            assertThat(documents.pointer("municipality").live()).isEqualTo(3);
        }
    }

    private static void runs(Projection<?> projection, ArchiveFixture events, DocumentStoreFixture documents) {
        ProjectionEngine engine = new ProjectionEngine(
                List.of(projection), events.archive(), new Bell(), documents.asItTells(), Projections.settings(50));
        engine.start();
        try {
            assertThat(engine.awaitCaughtUp(events.head(), Projections.SOON)).isTrue();
            // it is told from the head that the engine itself has seen
            Awaitility.await().atMost(Projections.SOON).until(engine::ready);
            assertThat(documents.live(projection.name())).isEqualTo(Projections.expected(projection, events.all()));
        } finally {
            engine.stop();
        }
    }
}
