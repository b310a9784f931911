package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryMatcher;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a collection by the values of one of their fields, in order, in the file beside them. The embedded store has none of its
 * own but for unique fields: without it, it looks through a whole collection for each query. A field that holds several values stands under
 * each of them.
 *
 * <p>A position is a document's id. All calls hold the collection's lock.
 */
final class FieldIndex extends Index<Object> {

    private static final String MAPS = "places.";
    private static final String ID = "_id";
    private static final KeyValue NO_VALUE = new KeyValue(Missing.getInstance()).normalized();
    private static final QueryMatcher LIBRARY = new DefaultQueryMatcher();

    private final String field;
    private final Document absent;

    /** Whether the document holds the field; where it does not, its value is null here. */
    private final MVMap<IndexPlace, Boolean> places;

    private FieldIndex(String name, IndexKey key, MVMap<IndexPlace, Boolean> places) {
        // a sparse index is not asked for the position of a document that is removed
        super(name, List.of(key), true);
        this.field = key.getKey();
        this.absent = new Document(field, new Document("$exists", false));
        this.places = places;
    }

    /** The index of that name, as the file has it; an empty one is filled by the library. */
    static FieldIndex open(MVStore store, String collection, String name, IndexKey key) {
        return new FieldIndex(
                name,
                key,
                store.openMap(
                        mapsOf(collection) + name,
                        new MVMap.Builder<IndexPlace, Boolean>().keyType(new IndexPlace.Type())));
    }

    /** Takes a collection's indexes out of the file. */
    static void forget(MVStore store, String collection) {
        remove(store, mapsOf(collection));
    }

    /** Takes all indexes out of the file. */
    static void forgetAll(MVStore store) {
        remove(store, MAPS);
    }

    private static void remove(MVStore store, String beginning) {
        Set.copyOf(store.getMapNames()).stream()
                .filter(map -> map.startsWith(beginning))
                .forEach(map -> store.removeMap(map));
    }

    private static String mapsOf(String collection) {
        return MAPS + collection + ".";
    }

    String field() {
        return field;
    }

    /** How many documents hold one of these values. */
    long countOf(Collection<?> values) {
        return values.stream()
                .mapToLong(value -> indexOf(IndexPlace.behind(value)) - indexOf(IndexPlace.before(value)))
                .sum();
    }

    /** How many places lie before one at which no document is. */
    private long indexOf(IndexPlace bound) {
        return -places.getKeyIndex(bound) - 1;
    }

    /** The documents that hold one of these values, each once. */
    Set<Object> positionsOf(Collection<?> values) {
        Set<Object> positions = new LinkedHashSet<>();
        values.forEach(value -> positions(places.cursor(IndexPlace.before(value), IndexPlace.behind(value), false))
                .forEach(positions::add));
        return positions;
    }

    /** The documents that do not hold the field. */
    Set<Object> absent() {
        Set<Object> positions = new LinkedHashSet<>();
        Cursor<IndexPlace, Boolean> nulls = places.cursor(IndexPlace.before(null), IndexPlace.behind(null), false);
        while (nulls.hasNext()) {
            IndexPlace place = nulls.next();
            if (!nulls.getValue()) {
                positions.add(place.position());
            }
        }
        return positions;
    }

    /**
     * All documents, in the order of the field.
     *
     * @param range begins and ends the walk; what is at its bounds may be in it or not
     */
    Stream<Object> inOrder(boolean ascending, Range range) {
        if (range.from() != null && range.to() != null && IndexPlace.ORDER.compare(range.from(), range.to()) > 0) {
            return Stream.empty();
        }
        @Nullable IndexPlace first = range.from() == null ? null : IndexPlace.before(range.from());
        @Nullable IndexPlace last = range.to() == null ? null : IndexPlace.behind(range.to());
        return positions(ascending ? places.cursor(first, last, false) : places.cursor(last, first, true))
                .distinct();
    }

    private static Stream<Object> positions(Iterator<IndexPlace> places) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(places, Spliterator.ORDERED), false)
                .map(IndexPlace::position);
    }

    /** Bounds of a field's values; null where there is none. */
    record Range(@Nullable Object from, @Nullable Object to) {}

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        boolean held = !LIBRARY.matches(document, absent);
        places(document, position).forEach(place -> places.put(place, held));
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
        places(document, position).forEach(places::remove);
    }

    /** Without a value it has the place of null, as where the field is absent: so every document is in the order. */
    private Stream<IndexPlace> places(Document document, Object position) {
        Set<KeyValue> values = getKeyValues(document);
        return (values.isEmpty() ? Set.of(NO_VALUE) : values)
                .stream().map(value -> new IndexPlace(value.get(0), position));
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
        return places.sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return places.isEmpty();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        places.clear();
    }
}
