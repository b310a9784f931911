package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Fields that lead from a record to a list of others, as {@code Client.episodes}, read at once for a whole level of an answer. A feature
 * declares a bean of this for the fields that lead to its own records; the other feature knows nothing of it. A field that leads to one
 * record needs none: see {@link RecordFields}.
 *
 * @param fields each as {@code Type.field}
 * @param load reads and authorizes; an id absent from the answer leads to the empty list
 */
public record Link<T>(Set<String> fields, BiFunction<Set<UUID>, AccessContext, Map<UUID, List<T>>> load) {}
