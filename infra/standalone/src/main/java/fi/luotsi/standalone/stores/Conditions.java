package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of single fields, all of which a document has to meet; whatever else it asks is left out. What one value of an array has
 * to meet, the array's values have to meet.
 */
final class Conditions {

    private final Map<String, List<Object>> asked = new HashMap<>();

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.add("", query);
        return conditions;
    }

    private void add(String within, Document query) {
        query.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> all) {
                all.forEach(each -> {
                    if (each instanceof Document part) {
                        add(within, part);
                    }
                });
            } else if (!field.startsWith("$") && value != null) {
                asked.computeIfAbsent(within + field, _ -> new ArrayList<>()).add(value);
                if (value instanceof Document operators && operators.get("$elemMatch") instanceof Document one) {
                    add(within + field + ".", one);
                }
            }
        });
    }

    /** The values of which the field has to hold one; empty where the query does not name them. */
    Optional<Collection<?>> oneOf(String field) {
        for (Object value : asked.getOrDefault(field, List.of())) {
            Optional<Collection<?>> named = named(value);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** The values of which a field has to hold one, where that is all that is asked of it. */
    static Optional<Collection<?>> onlyOneOf(@Nullable Object asked) {
        return asked == null || (asked instanceof Document operators && operators.size() != 1)
                ? Optional.empty()
                : named(asked);
    }

    private static Optional<Collection<?>> named(Object value) {
        return switch (value) {
            case Document operators ->
                operators.get("$in") instanceof Collection<?> values
                                && values.stream().allMatch(Conditions::isPlain)
                        ? Optional.of(values)
                        : Optional.ofNullable(operators.get("$eq"))
                                .filter(Conditions::isPlain)
                                .map(List::of);
            case Object plain when isPlain(plain) -> Optional.of(List.of(plain));
            default -> Optional.empty();
        };
    }

    /** A value is looked for as it is; null is also met by a document without the field, and a pattern by many values. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof Instant;
    }

    /** The bounds of the field's values. */
    FieldIndex.Range range(String field) {
        Object from = null;
        Object to = null;
        for (Object value : asked.getOrDefault(field, List.of())) {
            if (value instanceof Document operators) {
                from = operators.containsKey("$gt") ? operators.get("$gt") : operators.getOrDefault("$gte", from);
                to = operators.containsKey("$lt") ? operators.get("$lt") : operators.getOrDefault("$lte", to);
            }
        }
        return new FieldIndex.Range(from, to);
    }
}
