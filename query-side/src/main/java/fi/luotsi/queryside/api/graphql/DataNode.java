package fi.luotsi.queryside.api.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A part of what {@link SchemaQuery} answered, as code that knows the document reads it. */
public record DataNode(Map<?, ?> values) {

    /** An object in it; null where there is none. */
    public @Nullable DataNode in(String field) {
        return values.get(field) instanceof Map<?, ?> map ? new DataNode(map) : null;
    }

    /** The objects of a list in it. */
    public List<DataNode> each(String field) {
        return values.get(field) instanceof List<?> list
                ? list.stream().map(one -> new DataNode((Map<?, ?>) one)).toList()
                : List.of();
    }

    /** A value in it as text; null where there is none. */
    public @Nullable String text(String field) {
        Object value = values.get(field);
        return value == null ? null : value.toString();
    }

    /** A value that the schema promises. */
    public String required(String field) {
        return Objects.requireNonNull(text(field), field);
    }

    public @Nullable LocalDate day(String field) {
        String text = text(field);
        return text == null ? null : LocalDate.parse(text);
    }

    /** The code of a coded value. */
    public @Nullable String code(String field) {
        DataNode code = in(field);
        return code == null ? null : code.text("code");
    }

    /** The code of a coded value that the schema promises. */
    public String requiredCode(String field) {
        return Objects.requireNonNull(code(field), field);
    }

    @Override
    public String toString() {
        return "Part[…]";
    }
}
