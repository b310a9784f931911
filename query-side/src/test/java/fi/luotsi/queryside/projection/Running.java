package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.database.Bell;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;

/** A running engine on an archive and a store of its own. */
final class Running implements AutoCloseable {

    final ArchiveFixture archive = new ArchiveFixture();
    final DocumentStoreFixture documents;
    final ProjectionEngine engine;
    private final Bell bell = new Bell();

    private Running(
            DocumentStoreFixture documents,
            List<? extends Projection<?>> projections,
            ReadStore store,
            ProjectionSettings settings) {
        this.documents = documents;
        this.engine = new ProjectionEngine(
                projections, new Archive(archive.database(), ArchiveFixture.CODEC), bell, store, settings);
        engine.start();
    }

    static Running embedded(Projection<?>... projections) {
        DocumentStoreFixture documents = DocumentStoreFixture.embedded();
        return new Running(documents, List.of(projections), documents.asItTells(), Projections.settings(50));
    }

    static Running on(Faulty faulty, Projection<?>... projections) {
        return on(faulty, Projections.settings(50), projections);
    }

    /** @param pace from batch to batch */
    static Running on(Faulty faulty, Duration pace, Projection<?>... projections) {
        return on(faulty, Projections.settings(1000, pace), projections);
    }

    private static Running on(Faulty faulty, ProjectionSettings settings, Projection<?>... projections) {
        DocumentStoreFixture documents = DocumentStoreFixture.embedded();
        return new Running(documents, List.of(projections), faulty.around(documents.asItTells()), settings);
    }

    void append(CaseworkEvent... events) {
        append(List.of(events));
    }

    void append(Collection<? extends CaseworkEvent> events) {
        archive.append(events);
        bell.ring();
    }

    void caughtUp() {
        assertThat(engine.awaitCaughtUp(archive.head(), Projections.SOON)).isTrue();
    }

    <D extends Record> Documents<D> documents(Projection<D> projection) {
        return engine.documents(projection, new MongoQueries(documents.databases()));
    }

    Map<UUID, RawBsonDocument> expected(Projection<?> projection) {
        return Projections.expected(projection, archive.all());
    }

    @Override
    public void close() {
        engine.stop();
        documents.close();
        archive.close();
    }
}
