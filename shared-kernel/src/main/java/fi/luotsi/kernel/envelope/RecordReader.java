package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.json.StoredJson;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads a record whose components are stored under their own names. One that is absent is null. */
final class RecordReader implements PartReader {

    private final Class<?> type;
    private final Map<String, Integer> places = new HashMap<>();
    private final PartReader[] readers;
    private final MethodHandle constructor;

    RecordReader(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.readers = new PartReader[components.length];
        for (int i = 0; i < components.length; i++) {
            places.put(components[i].getName(), i);
            readers[i] = PartReader.of(StoredJson.mapper().constructType(components[i].getGenericType()));
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record " + type + " is not public", e);
        }
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
            return (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new UnreadableEnvelope("cannot make a " + type.getSimpleName() + " of its stored parts");
        }
    }
}
