package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds all documents that meet a query by the indexes, as far as these tell; only where they do not, the documents that are still in
 * question are read. To read a document takes about a hundred times as long as to look at its place in an index.
 */
final class Selection {

    /** Where so many times as many documents hold a value as are in question, those in question are read instead. */
    private static final long TIMES = 100;

    private final Function<String, Optional<FieldIndex>> indexes;
    private final BiPredicate<Object, Document> reading;

    /**
     * Finds documents.
     *
     * @param indexes the index of a field
     * @param reading whether the document of that id meets a query; reads it
     */
    Selection(Function<String, Optional<FieldIndex>> indexes, BiPredicate<Object, Document> reading) {
        this.indexes = indexes;
        this.reading = reading;
    }

    /** Something that a query asks of a field, or of several. */
    private record Part(String field, @Nullable Object asked) {

        static List<Part> of(Document query) {
            List<Part> parts = new ArrayList<>();
            query.forEach((field, asked) -> {
                if (field.equals("$and") && asked instanceof Collection<?> all) {
                    all.forEach(each -> parts.addAll(of((Document) each)));
                } else {
                    parts.add(new Part(field, asked));
                }
            });
            return parts;
        }

        Document query() {
            return new Document(field, asked);
        }

        /** Whether it asks for no more than that the field exists, or does not. */
        boolean asksFor(boolean existence) {
            return asked instanceof Document operators
                    && operators.size() == 1
                    && Boolean.valueOf(existence).equals(operators.get("$exists"));
        }

        /** The queries of which it asks for one, or for none. */
        Optional<List<Document>> queries(String operator) {
            return field.equals(operator) && asked instanceof Collection<?> all
                    ? Optional.of(all.stream().map(Document.class::cast).toList())
                    : Optional.empty();
        }

        /** Those that need no document to be read come first. */
        int rank() {
            return field.startsWith("$") ? 1 : 0;
        }
    }

    /**
     * Those of some documents that meet a query.
     *
     * @param known a field that all of these documents hold
     */
    Set<Object> of(Document query, Set<Object> documents, String known) {
        List<Part> left = new ArrayList<>(Part.of(query));
        left.sort(Comparator.comparingInt(Part::rank));
        left.removeIf(part -> part.asksFor(true) && isWithin(known, part.field()));
        Set<Object> found = documents;
        List<Document> others = new ArrayList<>();
        for (Part part : left) {
            Optional<Set<Object>> told = told(part, found, known);
            if (told.isPresent()) {
                found = told.get();
            } else {
                others.add(part.query());
            }
        }
        if (!others.isEmpty()) {
            Document unread = new Document("$and", others);
            found = kept(found, each -> reading.test(each, unread));
        }
        return found;
    }

    private static boolean isWithin(String field, String whole) {
        return field.equals(whole) || field.startsWith(whole + ".");
    }

    private Optional<Set<Object>> told(Part part, Set<Object> documents, String known) {
        Optional<List<Document>> oneOf = part.queries("$or");
        if (oneOf.isPresent()) {
            return Optional.of(anyOf(oneOf.get(), documents, known));
        }
        return part.queries("$nor")
                .map(none -> without(documents, anyOf(none, documents, known)))
                .or(() -> indexes.apply(part.field()).flatMap(index -> told(part, index, documents)));
    }

    private Set<Object> anyOf(List<Document> queries, Set<Object> documents, String known) {
        Set<Object> found = new HashSet<>();
        queries.forEach(query -> found.addAll(of(query, without(documents, found), known)));
        return kept(documents, found::contains);
    }

    private Optional<Set<Object>> told(Part part, FieldIndex index, Set<Object> documents) {
        if (part.asksFor(false)) {
            return Optional.of(kept(documents, index.absent()::contains));
        }
        return Conditions.onlyOneOf(part.asked())
                .filter(values -> index.countOf(values) / TIMES <= documents.size())
                .map(index::positionsOf)
                .map(holding -> kept(documents, holding::contains));
    }

    private static Set<Object> without(Set<Object> documents, Set<Object> others) {
        return others.isEmpty() ? documents : kept(documents, each -> !others.contains(each));
    }

    private static Set<Object> kept(Set<Object> documents, Predicate<Object> which) {
        Set<Object> kept = new LinkedHashSet<>();
        documents.forEach(each -> {
            if (which.test(each)) {
                kept.add(each);
            }
        });
        return kept;
    }
}
