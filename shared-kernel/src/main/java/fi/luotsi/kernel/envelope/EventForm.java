package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.StoredAs;
import fi.luotsi.kernel.personal.Personal;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** How one event type is stored: its name, and each component's reader, looked up once so that no event needs reflection. */
final class EventForm {

    /** One component of the event record. */
    record Part(String name, int index, boolean sealed, MethodHandle accessor, PartReader reader) {}

    private final Class<?> type;
    private final String name;
    private final int revision;
    private final List<Part> parts;
    private final Map<String, Part> byName = new HashMap<>();
    private final MethodHandle constructor;

    EventForm(Class<?> type, JsonMapper mapper) {
        this.type = type;
        StoredAs stored = Objects.requireNonNull(
                type.getAnnotation(StoredAs.class), () -> type + " lacks its logical name (@StoredAs)");
        this.name = stored.value();
        this.revision = stored.revision();
        RecordComponent[] components = type.getRecordComponents();
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            List<Part> found = new ArrayList<>();
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                boolean sealed = component.getType() == Personal.class;
                JavaType valueType = mapper.constructType(
                        sealed
                                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                                : component.getGenericType());
                MethodHandle accessor = lookup.unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class));
                found.add(new Part(component.getName(), i, sealed, accessor, PartReader.of(valueType)));
            }
            this.parts = List.copyOf(found);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the event record " + type + " is not public", e);
        }
        parts.forEach(part -> byName.put(part.name(), part));
    }

    Class<?> type() {
        return type;
    }

    String name() {
        return name;
    }

    String storedName() {
        return name + "@" + revision;
    }

    List<Part> parts() {
        return parts;
    }

    Part part(String component) {
        Part part = byName.get(component);
        if (part == null) {
            throw new UnreadableEnvelope(storedName() + " has no part " + component);
        }
        return part;
    }

    Object value(Part part, CaseworkEvent event) {
        try {
            return (Object) part.accessor().invokeExact((Object) event);
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + part.name() + " of " + storedName(), e);
        }
    }

    CaseworkEvent create(@Nullable Object[] values) {
        try {
            return (CaseworkEvent) (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new UnreadableEnvelope("cannot make " + storedName() + " of its stored parts");
        }
    }
}
