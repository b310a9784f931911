package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection that looks at no more documents than it has to: those that hold a value which few hold; or, where a page of a list is read
 * in the order of a field, those that come first in it, until the page is full.
 */
final class IndexedCollection extends H2Collection {

    /** So few are read and sorted before a list is walked in its order. */
    private static final long FEW = 500;

    /** A list of few is walked where its order has no more places than so many for each of them: at the worst that takes four times as long. */
    private static final long PLACES = 400;

    IndexedCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> figures,
            CursorRegistry cursors) {
        super(database, name, options, documents, figures, cursors);
    }

    /** A query that has been read. */
    private record Read(Document query, Predicate<Document> match) {}

    /** The documents of a collection are asked about one query, one after another. */
    private volatile @Nullable Read latest;

    @Override
    @SuppressWarnings(
            "ReferenceEquality") // each query is another object, and to compare their values would take as long as to
    // read one
    protected boolean documentMatchesQuery(Document document, Document query) {
        Read read = latest;
        if (read == null || read.query() != query) {
            read = new Read(query, QueryMatch.of(query, super::documentMatchesQuery));
            latest = read;
        }
        return read.match().test(document);
    }

    /** An index, and the values that a query names of its field. */
    private record Named(FieldIndex index, Collection<?> values) {

        long count() {
            return index.countOf(values);
        }

        Set<Object> positions() {
            return index.positionsOf(values);
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        Conditions conditions = Conditions.of(query);
        if (conditions.oneOf(getIdField()).isPresent()) {
            return super.queryDocuments(query, order, skip, limit, batch, fields);
        }
        Optional<Named> fewest = fewest(conditions);
        Optional<FieldIndex> ordered = limit > 0 ? ordering(order) : Optional.empty();
        if (ordered.isPresent() && isWalked(ordered.get(), fewest)) {
            return matchDocumentsFromStream(
                    first(skip + limit, ordered.get(), isAscending(order), conditions, query, fewest).stream(),
                    query,
                    order,
                    skip,
                    limit,
                    batch,
                    fields);
        }
        return fewest.isPresent()
                ? matchDocuments(query, fewest.get().positions(), order, skip, limit, batch, fields)
                : super.queryDocuments(query, order, skip, limit, batch, fields);
    }

    private static boolean isWalked(FieldIndex ordered, Optional<Named> fewest) {
        long count = fewest.map(Named::count).orElse(Long.MAX_VALUE);
        return count > FEW || ordered.getCount() <= count * PLACES;
    }

    /**
     * The first documents in an order that meet a query. Where few can, only those are read, as the order comes to them; where they are far
     * between, it is found out first which do at all.
     */
    private List<Document> first(
            int number,
            FieldIndex ordered,
            boolean ascending,
            Conditions conditions,
            Document query,
            Optional<Named> fewest) {
        FieldIndex.Range range = conditions.range(ordered.field());
        if (fewest.isPresent() && fewest.get().count() <= FEW) {
            Set<Object> few = fewest.get().positions();
            return ordered.inOrder(ascending, range)
                    .filter(few::contains)
                    .limit(few.size())
                    .map(this::getDocument)
                    .filter(document -> documentMatchesQuery(document, query))
                    .limit(number)
                    .toList();
        }
        List<Document> first = ordered.inOrder(ascending, range)
                .limit(fewest.isPresent() ? FEW : Long.MAX_VALUE)
                .map(this::getDocument)
                .filter(document -> documentMatchesQuery(document, query))
                .limit(number)
                .toList();
        if (first.size() == number || fewest.isEmpty()) {
            return first;
        }
        Set<Object> all = selected(query, fewest.get());
        return ordered.inOrder(ascending, range)
                .filter(all::contains)
                .limit(number)
                .map(this::getDocument)
                .toList();
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        Optional<Named> fewest =
                query == null || skip > 0 || limit > 0 ? Optional.empty() : fewest(Conditions.of(query));
        return query != null && fewest.isPresent()
                ? selected(query, fewest.get()).size()
                : super.count(query, skip, limit);
    }

    /** All that meet a query. */
    private Set<Object> selected(Document query, Named fewest) {
        return new Selection(this::index, (position, part) -> documentMatchesQuery(getDocument(position), part))
                .of(query, fewest.positions(), fewest.index().field());
    }

    private Optional<Named> fewest(Conditions conditions) {
        return indexes()
                .flatMap(index -> conditions.oneOf(index.field()).map(values -> new Named(index, values)).stream())
                .min(Comparator.comparingLong(Named::count));
    }

    private Optional<FieldIndex> index(String field) {
        return indexes().filter(index -> index.field().equals(field)).findFirst();
    }

    /** The index of the field that a list is ordered by, where it is ordered by one. */
    private Optional<FieldIndex> ordering(@Nullable Document order) {
        return order == null || order.size() != 1
                ? Optional.empty()
                : indexes().filter(index -> order.containsKey(index.field())).findFirst();
    }

    private static boolean isAscending(@Nullable Document order) {
        return order == null
                || order.values().stream().noneMatch(way -> way instanceof Number number && number.intValue() < 0);
    }

    private Stream<FieldIndex> indexes() {
        return getIndexes().stream().filter(FieldIndex.class::isInstance).map(FieldIndex.class::cast);
    }
}
