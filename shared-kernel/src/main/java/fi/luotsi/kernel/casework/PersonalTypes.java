package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.personal.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The types whose values are stored sealed: every {@code T} that an event has a {@code Personal<T>} of, at any depth. */
public final class PersonalTypes {

    private final Map<String, Class<?>> found = new TreeMap<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private PersonalTypes() {}

    /** Finds them all, by simple name. */
    public static Map<String, Class<?>> byName() {
        return in(CaseworkEvent.class);
    }

    static Map<String, Class<?>> in(Class<?> events) {
        PersonalTypes types = new PersonalTypes();
        types.look(events);
        return Map.copyOf(types.found);
    }

    private void look(Type type) {
        switch (type) {
            case ParameterizedType of
            when of.getRawType() == Personal.class -> {
                Class<?> sealed = (Class<?>) of.getActualTypeArguments()[0];
                found.put(sealed.getSimpleName(), sealed);
            }
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments()).forEach(this::look);
            case Class<?> known
            when seen.add(known) ->
                SealedRecords.of(known).stream()
                        .filter(Class::isRecord)
                        .flatMap(record -> Arrays.stream(record.getRecordComponents()))
                        .map(RecordComponent::getGenericType)
                        .forEach(this::look);
            default -> {}
        }
    }
}
