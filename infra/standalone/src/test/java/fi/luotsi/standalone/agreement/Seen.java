package fi.luotsi.standalone.agreement;

import fi.luotsi.kernel.record.RecordType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A record of either side, read by the names of its components: most of them are private to their features. */
record Seen(Object record) {

    /** A component's value, plain: of an id its UUID, of an {@code Optional} what is in it. */
    @Nullable
    Object at(String name) {
        return plain(RecordType.of(record.getClass())
                .part(name)
                .orElseThrow(() -> new IllegalStateException(record.getClass() + " has no component " + name))
                .of(record));
    }

    /** Whether it has a component of the name that is one value, and none that is made up of others. */
    boolean isPlain(String name) {
        return RecordType.of(record.getClass())
                .part(name)
                .filter(part -> part.isPersonal() || !holdsRecords(part.type()))
                .isPresent();
    }

    private static boolean holdsRecords(Type type) {
        return type instanceof ParameterizedType of
                ? Arrays.stream(of.getActualTypeArguments()).anyMatch(Seen::holdsRecords)
                : type instanceof Class<?> one && one.isRecord();
    }

    boolean has(String name) {
        return at(name) != null;
    }

    Seen part(String name) {
        return new Seen(Objects.requireNonNull(at(name), name));
    }

    Object text(String name) {
        return String.valueOf(at(name));
    }

    /** The elements of a list, a set or a map's keys, plain. */
    Set<Object> all(String name) {
        Object value = Objects.requireNonNull(at(name), name);
        Collection<?> elements = value instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) value;
        return elements.stream()
                .map(each -> Objects.requireNonNull(plain(each)))
                .collect(Collectors.toSet());
    }

    /** The ids of the listed records that are such. */
    Set<Object> ids(String name, String id, Predicate<Seen> such) {
        return ((Collection<?>) Objects.requireNonNull(at(name), name))
                .stream()
                        .map(Seen::new)
                        .filter(such)
                        .map(each -> Objects.requireNonNull(each.at(id)))
                        .collect(Collectors.toSet());
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return plain(optional.orElse(null));
        }
        return value != null && RecordType.isTypedId(value.getClass()) ? new Seen(value).at("value") : value;
    }
}
