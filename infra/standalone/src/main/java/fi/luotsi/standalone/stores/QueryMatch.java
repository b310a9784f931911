package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document meets a query that was read once. The library reads the query anew for every document, and goes through the values of a
 * {@code $in} one after another: with the clients of a whole unit in it, that was nearly all of a page's time.
 */
final class QueryMatch {

    /** Fewer values are not worth a set. */
    private static final int MANY = 8;

    private QueryMatch() {}

    /** @param library answers whatever else a query may ask */
    static Predicate<Document> of(Document query, BiPredicate<Document, Document> library) {
        List<Predicate<Document>> parts = query.entrySet().stream()
                .map(part -> part(part.getKey(), part.getValue(), library))
                .toList();
        return document -> parts.stream().allMatch(part -> part.test(document));
    }

    private static Predicate<Document> part(
            String field, @Nullable Object asked, BiPredicate<Document, Document> library) {
        if (asked instanceof Collection<?> queries && queries.stream().allMatch(Document.class::isInstance)) {
            List<Predicate<Document>> each =
                    queries.stream().map(query -> of((Document) query, library)).toList();
            if (field.equals("$and") && !each.isEmpty()) {
                return document -> each.stream().allMatch(part -> part.test(document));
            }
            if (field.equals("$or") && !each.isEmpty()) {
                return document -> each.stream().anyMatch(part -> part.test(document));
            }
        }
        Document alone = new Document(field, asked);
        Predicate<Document> asTheLibrary = document -> library.test(document, alone);
        return oneOfMany(field, asked)
                .map(values -> among(field, values, asTheLibrary))
                .orElse(asTheLibrary);
    }

    /** The values of which the field has to hold one, where there are many, and words all of them. */
    private static Optional<Set<Object>> oneOfMany(String field, @Nullable Object asked) {
        return !field.startsWith("$")
                        && asked instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$in") instanceof Collection<?> values
                        && values.size() >= MANY
                        && values.stream().allMatch(QueryMatch::isWord)
                ? Optional.of(new HashSet<>(values))
                : Optional.empty();
    }

    private static Predicate<Document> among(String field, Set<Object> known, Predicate<Document> asTheLibrary) {
        return document -> {
            Object found = Utils.getSubdocumentValue(document, field);
            return isWord(found) ? known.contains(found) : !(found instanceof Missing) && asTheLibrary.test(document);
        };
    }

    /** What is equal to itself alone. */
    private static boolean isWord(@Nullable Object value) {
        return value instanceof String || value instanceof UUID;
    }
}
