package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Projection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives the {@link Records} of each read model whose documents the schema shows. */
@Component
public final class RecordsFactory {

    private static final String SUFFIX = "Document";

    private final Map<String, Class<?>> documents = new HashMap<>();
    private final Map<Class<?>, Records<?>> records = new HashMap<>();

    RecordsFactory(
            List<Projection<?>> projections,
            DocumentsFactory documents,
            Archive archive,
            RecordingProperties recording,
            Paging paging) {
        Duration patience = recording.patience();
        for (Projection<?> projection : projections) {
            Class<?> type = projection.documentType();
            if (ShownRecord.class.isAssignableFrom(type)) {
                String name = type.getSimpleName();
                this.documents.put(
                        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name, type);
                this.records.put(type, records(projection, documents, archive, patience, paging));
            }
        }
    }

    private static Records<?> records(
            Projection<?> projection, DocumentsFactory documents, Archive archive, Duration patience, Paging paging) {
        Function<UUID, Optional<UUID>> documentOf = projection.isOfOneAggregate()
                ? Optional::of
                : aggregate -> archive.beginning(aggregate).map(begun -> projection.documentId(begun.event()));
        return shown(projection, documents, documentOf, patience, paging);
    }

    // its documents are shown, as has just been seen
    @SuppressWarnings("unchecked")
    private static <D extends Record & ShownRecord> Records<D> shown(
            Projection<?> projection,
            DocumentsFactory documents,
            Function<UUID, Optional<UUID>> documentOf,
            Duration patience,
            Paging paging) {
        return new Records<>(documents.of((Projection<D>) projection), documentOf, patience, paging);
    }

    /**
     * The records of a type of documents.
     *
     * @throws NullPointerException where no projection has such documents
     */
    @SuppressWarnings("unchecked") // each lies under its own type
    public <D extends Record & ShownRecord> Records<D> of(Class<D> type) {
        return (Records<D>)
                Objects.requireNonNull(records.get(type), () -> "no projection has documents of " + type.getName());
    }

    /** The types of the schema that documents are shown by. */
    Set<String> types() {
        return documents.keySet();
    }

    /** The documents that a type of the schema shows; null where it shows none. */
    @Nullable
    Class<?> documentType(String type) {
        return documents.get(type);
    }

    /** The records that a type of the schema shows; null where it shows none. */
    @Nullable
    Records<?> shownBy(String type) {
        Class<?> document = documents.get(type);
        return document == null ? null : records.get(document);
    }
}
