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

/** The folds of these tests, and what they must come to. */
final class Folds {

    static final Duration SOON = Duration.ofSeconds(20);

    private Folds() {}

    static List<Projection<?>> all() {
        return List.of(new ContactFold(), new ChainFold(), new MunicipalityFold());
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
        return new ProjectionSettings(batch, Duration.ofMillis(5), Duration.ofMillis(50), null);
    }

    /** The documents that a fold's events lead to, each folded alone and in one go. */
    static <D extends Record> Map<UUID, RawBsonDocument> expected(Projection<D> fold, List<Recorded> events) {
        DocumentForm<D> form = new DocumentForm<>(fold);
        Map<UUID, RawBsonDocument> documents = new HashMap<>();
        Routes.byDocument(fold, events)
                .forEach((id, its) -> documents.put(
                        id,
                        Objects.requireNonNull(DocumentUpdate.after(fold, form, id, null, its))
                                .bytes()));
        return documents;
    }
}
