package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Recorded;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bson.RawBsonDocument;

/** The projections of these tests, and their expected documents. */
final class Projections {

    static final Duration SOON = Duration.ofSeconds(20);

    private Projections() {}

    static List<Projection<?>> all() {
        return List.of(new ContactProjection(), new ChainProjection(), new MunicipalityProjection());
    }

    static void eventually(BooleanSupplier holds) {
        Signal nobody = new Signal();
        long until = System.nanoTime() + SOON.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            nobody.await(() -> false, Duration.ofMillis(5));
        }
    }

    static ProjectionSettings settings(int batch) {
        return settings(batch, Duration.ofMillis(5));
    }

    static ProjectionSettings settings(int batch, Duration pace) {
        return new ProjectionSettings(batch, Duration.ofMillis(5), pace, Duration.ofMillis(50), null);
    }

    /** The documents that a projection's events lead to, each folded alone and in one go. */
    static <D extends Record> Map<UUID, RawBsonDocument> expected(Projection<D> projection, List<Recorded> events) {
        DocumentForm<D> form = new DocumentForm<>(projection);
        Map<UUID, RawBsonDocument> documents = new HashMap<>();
        Routes.byDocument(projection, events, within(events))
                .forEach((id, its) -> documents.put(
                        id,
                        Objects.requireNonNull(DocumentUpdate.after(projection, form, id, null, its, within(events)))
                                .bytes()));
        return documents;
    }

    /** As a store of these events alone. */
    static Revisions within(List<Recorded> events) {
        return new Revisions(aggregates -> events.stream()
                .filter(each -> aggregates.contains(each.envelope().aggregate()))
                .toList());
    }
}
