package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A command as the input of its mutation, which has its shape. */
final class MadeInput {

    private MadeInput() {}

    static Map<String, Object> of(Record record) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (RecordPart part : RecordType.of(record.getClass()).parts()) {
            Object value = part.of(record);
            if (value != null) {
                input.put(part.name(), plain(value));
            }
        }
        return input;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Record id when RecordType.isTypedId(id.getClass()) -> Objects.requireNonNull(of(id).get("value"));
            case Record part -> of(part);
            case Collection<?> elements ->
                elements.stream().map(MadeInput::plain).toList();
            case Boolean yes -> yes;
            case Number number -> number;
            default -> value.toString();
        };
    }
}
