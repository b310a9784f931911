package fi.luotsi.queryside.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** The shapes of lists, sets and maps. Sets and maps are stored sorted, because their own order may differ from run to run. */
final class Containers {

    private Containers() {}

    record ListOf(Shape element) implements Shape {

        @Override
        public void write(BsonWriter out, Object value) {
            out.writeStartArray();
            for (Object each : (List<?>) value) {
                element.write(out, each);
            }
            out.writeEndArray();
        }

        @Override
        public Object read(BsonReader in) {
            return Collections.unmodifiableList(into(new ArrayList<>(), element, in));
        }

        @Override
        public String description() {
            return "[" + element.description() + "]";
        }
    }

    record SetOf(Shape.Scalar element) implements Shape {

        @Override
        public void write(BsonWriter out, Object value) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            ((Set<?>) value).forEach(each -> sorted.put(element.key(each), each));
            out.writeStartArray();
            sorted.values().forEach(each -> element.write(out, each));
            out.writeEndArray();
        }

        @Override
        public Object read(BsonReader in) {
            return Collections.unmodifiableSet(into(new LinkedHashSet<>(), element, in));
        }

        @Override
        public String description() {
            return "set[" + element.description() + "]";
        }
    }

    record MapOf(Shape.Scalar keys, Shape values) implements Shape {

        @Override
        public void write(BsonWriter out, Object value) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, each) -> sorted.put(escaped(keys.key(key)), each));
            out.writeStartDocument();
            sorted.forEach((key, each) -> {
                out.writeName(key);
                values.write(out, each);
            });
            out.writeEndDocument();
        }

        @Override
        public Object read(BsonReader in) {
            Map<Object, Object> found = new LinkedHashMap<>();
            in.readStartDocument();
            while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
                Object key = keys.ofKey(plain(in.readName()));
                found.put(key, values.read(in));
            }
            in.readEndDocument();
            return Collections.unmodifiableMap(found);
        }

        @Override
        public String description() {
            return "map{" + keys.description() + ":" + values.description() + "}";
        }

        /** A field's name may hold no dot and begin with no dollar. */
        private static String escaped(String key) {
            return key.replace("%", "%25").replace(".", "%2E").replace("$", "%24");
        }

        private static String plain(String key) {
            return key.replace("%24", "$").replace("%2E", ".").replace("%25", "%");
        }
    }

    private static <C extends Collection<Object>> C into(C target, Shape element, BsonReader in) {
        in.readStartArray();
        while (in.readBsonType() != BsonType.END_OF_DOCUMENT) {
            target.add(element.read(in));
        }
        in.readEndArray();
        return target;
    }
}
