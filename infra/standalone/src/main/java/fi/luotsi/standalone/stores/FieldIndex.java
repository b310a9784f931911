package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection by the values of one of their fields, in memory and in order. The embedded store has none of its own but
 * for unique fields: without it, it looks through a whole collection for each query. A field that holds several values stands under each of
 * them. It is filled from the collection when that is opened.
 *
 * <p>A position is a document's id. All calls hold the collection's lock.
 */
final class FieldIndex extends Index<Object> {

    private static final String ID = "_id";
    private static final Comparator<Object> ORDER = ValueComparator.ascWithoutListHandling();

    private final String field;
    private final NavigableMap<Object, Set<Object>> positions = new TreeMap<>(ORDER);

    FieldIndex(String name, IndexKey key) {
        // a sparse index is not asked for the position of a document that is removed
        super(name, List.of(key), true);
        this.field = key.getKey();
    }

    String field() {
        return field;
    }

    /** How many documents hold one of these values. */
    long countOf(Collection<?> values) {
        return values.stream().mapToLong(value -> of(value).size()).sum();
    }

    /** The documents that hold one of these values, each once. */
    Set<Object> positionsOf(Collection<?> values) {
        return values.stream()
                .flatMap(value -> of(value).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Object> of(Object value) {
        return positions.getOrDefault(value, Set.of());
    }

    /**
     * All documents, in the order of the field.
     *
     * @param range begins and ends the walk; what is at its bounds may be in it or not
     */
    Stream<Object> inOrder(boolean ascending, Range range) {
        if (range.from() != null && range.to() != null && ORDER.compare(range.from(), range.to()) > 0) {
            return Stream.empty();
        }
        NavigableMap<Object, Set<Object>> within = positions;
        if (range.from() != null) {
            within = within.tailMap(range.from(), true);
        }
        if (range.to() != null) {
            within = within.headMap(range.to(), true);
        }
        Iterator<Set<Object>> inTurn =
                (ascending ? within : within.descendingMap()).values().iterator();
        // a part of the map would count all of itself to say how large it is
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(inTurn, Spliterator.ORDERED), false)
                .flatMap(Set::stream)
                .distinct();
    }

    /** Bounds of a field's values; null where there is none. */
    record Range(@Nullable Object from, @Nullable Object to) {}

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        values(document).forEach(value -> positions
                .computeIfAbsent(value, _ -> new LinkedHashSet<>())
                .add(position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        removed(document, Missing.ofNullable(Utils.getSubdocumentValue(document, ID)));
        return null;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        removed(before, position);
        add(after, position, collection);
    }

    private void removed(Document document, Object position) {
        values(document)
                .forEach(value -> positions.computeIfPresent(value, (_, all) -> {
                    all.remove(position);
                    return all.isEmpty() ? null : all;
                }));
    }

    private Stream<Object> values(Document document) {
        return getKeyValues(document).stream().flatMap(KeyValue::stream);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {}

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {}

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    /** Which index a query is answered by is its collection's choice. */
    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new IllegalStateException("the collection chooses the positions");
    }

    @Override
    public long getCount() {
        return positions.values().stream().mapToLong(Set::size).sum();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
