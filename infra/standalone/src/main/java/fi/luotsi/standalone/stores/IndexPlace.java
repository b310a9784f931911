package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.backend.ValueComparator;
import java.nio.ByteBuffer;
import java.util.Comparator;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * A document's place in an index: by the value of the field, and among equal values by the document's id.
 *
 * @param value null also where the document does not hold the field
 * @param position the id; {@link Bound} for a place before or behind all of the same value
 */
record IndexPlace(@Nullable Object value, Object position) {

    static final Comparator<Object> ORDER = ValueComparator.ascWithoutListHandling();

    /** Where no document is. */
    enum Bound {
        BEFORE_ALL,
        BEHIND_ALL
    }

    static IndexPlace before(@Nullable Object value) {
        return new IndexPlace(value, Bound.BEFORE_ALL);
    }

    static IndexPlace behind(@Nullable Object value) {
        return new IndexPlace(value, Bound.BEHIND_ALL);
    }

    private static int comparePositions(Object a, Object b) {
        if (a instanceof Bound || b instanceof Bound) {
            return Integer.compare(rank(a), rank(b));
        }
        return ORDER.compare(a, b);
    }

    private static int rank(Object position) {
        return position == Bound.BEFORE_ALL ? -1 : position == Bound.BEHIND_ALL ? 1 : 0;
    }

    /** How the file holds places, in their order. */
    static final class Type extends BasicDataType<IndexPlace> {

        private final ObjectDataType objects = new ObjectDataType();

        @Override
        public int compare(IndexPlace a, IndexPlace b) {
            int byValue = ORDER.compare(a.value(), b.value());
            return byValue != 0 ? byValue : comparePositions(a.position(), b.position());
        }

        @Override
        public int getMemory(IndexPlace place) {
            return objects.getMemory(place.value()) + objects.getMemory(place.position());
        }

        @Override
        public void write(WriteBuffer out, IndexPlace place) {
            objects.write(out, place.value());
            objects.write(out, place.position());
        }

        @Override
        public IndexPlace read(ByteBuffer in) {
            return new IndexPlace(objects.read(in), objects.read(in));
        }

        @Override
        public IndexPlace[] createStorage(int size) {
            return new IndexPlace[size];
        }
    }
}
