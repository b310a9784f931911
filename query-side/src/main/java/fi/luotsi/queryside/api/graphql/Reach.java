package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Hidden;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.Folded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Reads lists of documents, limited at the store to what the viewer may see. */
public final class Listing {

    private static final String ID = "content.id";
    private static final String SERVICE_TASK = "content.serviceTask";

    private Listing() {}

    /**
     * The criterion that keeps a list to the viewer's own unit; none for who may see every unit's.
     *
     * @param field where the documents hold their unit or units
     */
    public static Optional<Criteria> ownUnit(AccessContext access, String recordClass, String field) {
        return access.scope(recordClass) == Scope.ALL
                ? Optional.empty()
                : Optional.of(Criteria.where(field).is(access.viewer().unit()));
    }

    /**
     * The criteria that keep a list to what the viewer may see of clients and of nobody. The documents hold the record's id and in which
     * service task it was recorded, by which the limits of clients' data leave out what they hide.
     *
     * @param unit where the documents hold their unit or units
     * @param client where they hold whose they are
     */
    public static List<Criteria> withinReach(AccessContext access, String recordClass, String unit, String client) {
        List<Criteria> within = new ArrayList<>();
        ownUnit(access, recordClass, unit).ifPresent(within::add);
        if (access.scope(recordClass) == Scope.OPEN_MATTER) {
            within.add(new Criteria()
                    .orOperator(
                            Criteria.where(client).exists(false),
                            Criteria.where(client).in(access.openClients())));
        }
        notHidden(access, client).ifPresent(within::add);
        return within;
    }

    /** The criterion that leaves out what the limits of clients' data hide; none while there are no limits. */
    private static Optional<Criteria> notHidden(AccessContext access, String client) {
        List<Criteria> hidden =
                access.hidden().stream().map(each -> hidden(each, client)).toList();
        return hidden.isEmpty() ? Optional.empty() : Optional.of(new Criteria().norOperator(hidden));
    }

    private static Criteria hidden(Hidden hidden, String client) {
        List<Criteria> all = new ArrayList<>();
        if (hidden.client() != null) {
            all.add(Criteria.where(client).is(hidden.client()));
        }
        if (hidden.record() != null) {
            all.add(Criteria.where(ID).is(hidden.record()));
        }
        if (hidden.task() != null) {
            all.add(Criteria.where(SERVICE_TASK).is(hidden.task()));
        }
        if (hidden.otherThan() != null) {
            all.add(Criteria.where(SERVICE_TASK).ne(hidden.otherThan()));
        }
        return and(all);
    }

    /**
     * The criteria for the documents of these clients; the door admits each.
     *
     * @param unit where the documents hold their unit or units
     * @param client where they hold whose they are
     */
    public static List<Criteria> ofClients(
            AccessContext access, String recordClass, String unit, String client, Collection<UUID> clients) {
        access.prefetch(recordClass, clients);
        List<Criteria> theirs = new ArrayList<>();
        theirs.add(Criteria.where(client).in(clients));
        ownUnitOrEmergency(access, recordClass, unit, client).ifPresent(theirs::add);
        return theirs;
    }

    /** As {@link #ownUnit}, and every unit's of a client whose file the viewer has opened in an emergency. */
    public static Optional<Criteria> ownUnitOrEmergency(
            AccessContext access, String recordClass, String unit, String client) {
        Set<UUID> emergencies = access.emergencyClients(recordClass);
        return ownUnit(access, recordClass, unit)
                .map(own -> emergencies.isEmpty()
                        ? own
                        : new Criteria().orOperator(own, Criteria.where(client).in(emergencies)));
    }

    /** All documents that meet the criteria, sorted. For lists that are bounded by what they belong to. */
    public static <D extends Record> List<D> all(
            Documents<D> documents, List<Criteria> criteria, Sort.Direction direction, String field) {
        return documents.find(and(criteria), Sort.by(direction, field), Integer.MAX_VALUE).stream()
                .map(Folded::content)
                .toList();
    }

    /**
     * A page of a list.
     *
     * @param field holds a {@link SortKey}, by which the list is sorted and paged
     * @param key reads that field of a document
     * @param admit the door's word on each; the criteria have kept others out already
     */
    public static <D extends Record> Connection<D> page(
            Documents<D> documents,
            List<Criteria> criteria,
            Sort.Direction direction,
            String field,
            int first,
            @Nullable String after,
            Function<D, String> key,
            Predicate<D> authorize) {
        int size = Connection.first(first);
        List<Criteria> rest = new ArrayList<>(criteria);
        if (after != null) {
            Criteria beyond = Criteria.where(field);
            String last = SortKey.decode(after);
            rest.add(direction.isAscending() ? beyond.gt(last) : beyond.lt(last));
        }
        List<D> oneMore = documents.find(and(rest), Sort.by(direction, field), size + 1).stream()
                .map(Folded::content)
                .toList();
        oneMore.stream().limit(size).filter(authorize.negate()).findFirst().ifPresent(stranger -> {
            throw new IllegalStateException("a list held what its viewer may not see");
        });
        return Connection.page(oneMore, size, after != null, documents.count(and(criteria)), key);
    }

    private static Criteria and(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }
}
