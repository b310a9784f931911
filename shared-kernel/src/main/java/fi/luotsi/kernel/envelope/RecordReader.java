package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.record.RecordType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a record whose components are stored under their own names. One that is absent is null. */
final class RecordReader implements PartReader {

    private final Class<?> type;
    private final RecordType record;
    private final Map<String, Integer> places = new HashMap<>();
    private final PartReader[] readers;

    RecordReader(Class<?> type) {
        this.type = type;
        this.record = RecordType.of(type);
        this.readers = record.parts().stream()
                .map(part -> PartReader.of(StoredJson.mapper().constructType(part.type())))
                .toArray(PartReader[]::new);
        record.parts().forEach(part -> places.put(part.name(), part.index()));
    }

    /** Whether its form is left to its components: no annotation asks the library for another. */
    static boolean takes(Class<?> type) {
        return type.isRecord()
                && Stream.concat(
                                Stream.of(type.getAnnotations()),
                                Stream.concat(
                                        Stream.of(type.getDeclaredConstructors())
                                                .map(Constructor::getAnnotations)
                                                .flatMap(Stream::of),
                                        Stream.of(type.getRecordComponents())
                                                .map(RecordComponent::getAnnotations)
                                                .flatMap(Stream::of)))
                        .map(Annotation::annotationType)
                        .noneMatch(annotation -> annotation.getPackageName().startsWith("com.fasterxml.jackson"));
    }

    @Override
    public @Nullable Object read(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableEnvelope("a " + type.getSimpleName() + " in the envelope is none");
        }
        @Nullable Object[] values = new Object[readers.length];
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Integer place = places.get(name);
            if (place == null) {
                throw new UnreadableEnvelope("a " + type.getSimpleName() + " has no part " + name);
            }
            json.nextToken();
            values[place] = readers[place].read(json);
        }
        try {
            return record.create(values);
        } catch (IllegalStateException _) {
            throw new UnreadableEnvelope("cannot make a " + type.getSimpleName() + " of its stored parts");
        }
    }
}
