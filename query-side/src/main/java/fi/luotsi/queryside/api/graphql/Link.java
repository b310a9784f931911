package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Fields that lead from one record to another, as {@code Episode.client}. All of one level of an answer are read at once, so the number
 * of reads does not grow with the list. A feature declares a bean of this for what leads to its own records; the other side knows
 * nothing of it.
 *
 * @param name of the way, its own
 * @param fields {@code Type.field}, each with the component of its source that holds the id to follow
 * @param load reads and admits at the door; an id absent from the answer, or hidden from the viewer, is null to the caller
 */
public record Link<T>(
        String name, Map<String, String> fields, BiFunction<Set<UUID>, AccessContext, Map<UUID, T>> load) {

    /** Fields that lead to lists: an id without any leads to the empty list. */
    public static <T> Link<List<T>> many(
            String name, Map<String, String> fields, BiFunction<Set<UUID>, AccessContext, Map<UUID, List<T>>> load) {
        return new Link<>(name, fields, (ids, access) -> {
            Map<UUID, List<T>> found = new HashMap<>(load.apply(ids, access));
            ids.forEach(id -> found.putIfAbsent(id, List.of()));
            return found;
        });
    }
}
