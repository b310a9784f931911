package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A field whose value is found by the id of the object that has it, as {@code UsedClient.name}, read at once for a whole level of an answer. A
 * feature declares a bean of this for the field.
 *
 * @param field as {@code Type.field}
 * @param load reads and authorizes; an id absent from the answer leads to null
 */
public record Lookup<T>(String field, BiFunction<Set<UUID>, AccessContext, Map<UUID, T>> load) {}
