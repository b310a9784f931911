package fi.luotsi.samples;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.personal.Personal;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records component by component, so that a new record or component needs no code here. */
public abstract class RecordMaker {

    /** Whether an optional place is left empty. */
    protected abstract boolean isLeftOut(Slot slot);

    /** How many elements the list in this place gets. */
    protected abstract int size(Slot slot);

    /** An id; {@link Slot#raw} is its type, or {@code UUID} where it has none of its own. */
    protected abstract UUID id(Slot slot);

    /** A text, code, number, day, moment, or yes or no. */
    protected abstract Object plain(Slot slot);

    /** A record within the one that is made. */
    protected Object composed(Class<?> type) {
        return make(type);
    }

    /** A value that is stored sealed. */
    protected Object personal(Slot value) {
        return Personal.of(present(value));
    }

    public final <R> R make(Class<R> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException(type.getName() + " is no record: say in plain() what stands for it");
        }
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(Slot.of(components[i]));
        }
        return made(type, types, values);
    }

    private @Nullable Object value(Slot slot) {
        return slot.isOptional() && isLeftOut(slot) ? null : present(slot);
    }

    protected final Object present(Slot slot) {
        Class<?> type = slot.raw();
        if (type == List.class) {
            Slot element = slot.element();
            return Stream.generate(() -> present(element)).limit(size(slot)).toList();
        }
        if (type == Personal.class) {
            return personal(slot.element());
        }
        if (type == UUID.class) {
            return id(slot);
        }
        if (isId(type)) {
            return made(type, new Class<?>[] {UUID.class}, id(slot));
        }
        return type.isRecord() ? composed(type) : plain(slot);
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(ContactId.class.getPackage());
    }

    private static <R> R made(Class<R> type, Class<?>[] types, @Nullable Object... values) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + " could not be made", e);
        }
    }
}
