package fi.luotsi.commandside.property;

import fi.luotsi.kernel.personal.Personal;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of an event that are stored open: all but those in its personal parts. */
final class OpenTexts {

    private OpenTexts() {}

    static Stream<String> of(Object value) {
        return switch (value) {
            case Personal<?> _ -> Stream.of();
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(OpenTexts::of);
            case Record record ->
                Stream.of(record.getClass().getRecordComponents())
                        .flatMap(component -> Stream.ofNullable(part(record, component)))
                        .flatMap(OpenTexts::of);
            default -> Stream.of();
        };
    }

    private static @Nullable Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
