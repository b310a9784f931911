package fi.luotsi.kernel.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record class, its components and its canonical constructor, looked up once so that no record needs reflection. */
public final class RecordType {

    private static final ClassValue<RecordType> KNOWN = new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
            return new RecordType(type);
        }
    };

    private final Class<?> type;
    private final List<RecordPart> parts;
    private final MethodHandle constructor;
    private final MethodHandle spread;

    private RecordType(Class<?> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            // a document's record may be private to its feature's package
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            this.constructor = lookup.unreflectConstructor(canonical);
            this.spread = constructor
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            List<RecordPart> found = new ArrayList<>();
            for (RecordComponent component : components) {
                found.add(RecordPart.of(component, found.size(), lookup));
            }
            this.parts = List.copyOf(found);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the record " + type.getName() + " cannot be reached", e);
        }
    }

    /**
     * The type of a record class.
     *
     * @throws IllegalStateException where its components cannot be reached
     */
    public static RecordType of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether it is an id as {@code ClientId} is: a record of nothing but a UUID, its {@code value}. */
    public static boolean isTypedId(Class<?> type) {
        if (!type.isRecord() || type.getRecordComponents().length != 1) {
            return false;
        }
        RecordComponent only = type.getRecordComponents()[0];
        return only.getType() == UUID.class && only.getName().equals("value");
    }

    /** The components in the order of their declaration. */
    public List<RecordPart> parts() {
        return parts;
    }

    /** The component of a name. */
    public Optional<RecordPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** The canonical constructor, which takes the components in their order. */
    public MethodHandle constructor() {
        return constructor;
    }

    /**
     * A record of these components, in their order.
     *
     * @throws IllegalStateException where the record cannot be made of them
     */
    public Object create(@Nullable Object[] values) {
        try {
            return (Object) spread.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException("no " + type.getName() + " can be made of these parts", e);
        }
    }
}
