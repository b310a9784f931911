package fi.luotsi.commandside.handling;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The components of a record that have a value. */
final class Components {

    private static final ClassValue<RecordComponent[]> DECLARED = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            // a slice's records are members of an interface, and so are public; those of a test need not be
            for (RecordComponent component : components) {
                component.getAccessor().trySetAccessible();
            }
            return components;
        }
    };

    private Components() {}

    /** A component with its value. */
    record Component(RecordComponent declared, Object value) {

        String name() {
            return declared.getName();
        }
    }

    static Stream<Component> of(Record record) {
        return Arrays.stream(DECLARED.get(record.getClass()))
                .flatMap(declared -> Stream.ofNullable(component(declared, record)));
    }

    private static @Nullable Component component(RecordComponent declared, Record record) {
        try {
            @Nullable Object value = declared.getAccessor().invoke(record);
            return value == null ? null : new Component(declared, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the component " + declared + " cannot be read", e);
        }
    }
}
