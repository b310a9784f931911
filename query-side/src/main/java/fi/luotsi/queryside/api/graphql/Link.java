package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Fields that lead from a record to a list of others, as {@code Client.episodes}, read at once for a whole level of an answer. A feature
 * declares a bean of this for the fields that lead to its own records; the other feature knows nothing of it. A field that leads to one
 * record needs none: see {@link RecordFields}.
 *
 * @param fields each as {@code Type.field}
 * @param from the documents that it reads
 * @param filter of the lists
 * @param load reads what the lists are of; an id absent from the answer leads to the empty list
 * @param record what the viewer has to be allowed to see for one of them to be in their list
 * @param position of one in its list, unique there
 * @param order of the positions
 */
public record Link<T, L>(
        Set<String> fields,
        Documents<?> from,
        ListFilter<?, L> filter,
        Load<T, L> load,
        Function<T, ProtectedRecord> record,
        Function<T, String> position,
        Comparator<String> order) {

    /** Reads the lists of some records, limited as their filter asks. */
    @FunctionalInterface
    public interface Load<T, L> {
        Map<UUID, List<T>> of(Set<UUID> ids, L limits, AccessContext access);
    }

    /** The list of one record, as it is asked for. */
    record Asked<L>(UUID id, L limits) {}

    /** The page that a field asks for of a list whose every part the viewer may see. */
    Connection<T> page(List<T> all, Page page, AccessContext access) {
        Connection<T> shown = page.in(all, position, order);
        shown.nodes().forEach(each -> Links.show(record.apply(each), access));
        return shown;
    }
}
