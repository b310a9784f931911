package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Fields that lead from a record, by its id, to a list of others, as {@code Client.episodes}. All of one level of an answer are read at
 * once, so the number of reads does not grow with the list. A feature declares a bean of this for what leads to its own records; the
 * other side knows nothing of it. A field that leads to one record needs none: see {@link RecordFields}.
 *
 * @param fields each as {@code Type.field}
 * @param load reads and authorizes; an id absent from the answer leads to the empty list
 */
public record Link<T>(Set<String> fields, BiFunction<Set<UUID>, AccessContext, Map<UUID, List<T>>> load) {}
