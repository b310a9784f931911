package fi.luotsi.queryside.api.graphql;

import com.mongodb.MongoException;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Gives out the documents of a read model. Each is authorized first, and so logged. */
public final class Records<D extends Record & ShownRecord> {

    /** How many times as many documents as are wanted are looked at before the store is told what to leave out. */
    private static final int LOOKED_AT = 2;

    private final Documents<D> documents;
    private final Function<UUID, Optional<UUID>> documentOf;
    private final Duration patience;
    private final Paging paging;

    /**
     * The records.
     *
     * @param documentOf the id of the document that an aggregate goes to
     * @param patience how long a mutation waits for what it did to be shown
     */
    Records(Documents<D> documents, Function<UUID, Optional<UUID>> documentOf, Duration patience, Paging paging) {
        this.documents = documents;
        this.documentOf = documentOf;
        this.patience = patience;
        this.paging = paging;
    }

    /** A record, or none where there is none that the viewer may see. */
    public Optional<D> one(UUID id, AccessContext access) {
        return documents.byId(id).map(Folded::content).filter(found -> access.authorize(found.record()));
    }

    /** The first that meets the criteria, or none where the viewer may not see it. */
    public Optional<D> first(Criteria criteria, AccessContext access) {
        return documents.find(criteria, Sort.by("_id"), 1).stream()
                .findFirst()
                .map(Folded::content)
                .filter(found -> access.authorize(found.record()));
    }

    /** Those that meet the criteria and that the viewer may see, a few of them; the others are passed over, and are no denial. */
    public List<D> seen(Criteria criteria, AccessContext access) {
        return documents.find(criteria, Sort.by("_id"), 20).stream()
                .map(Folded::content)
                .filter(found -> access.mayShow(found.record()) && access.authorize(found.record()))
                .toList();
    }

    /** By id, those that the viewer may see, with one read. */
    public Map<UUID, D> each(Collection<UUID> ids, AccessContext access) {
        Map<UUID, D> found = new HashMap<>();
        documents.byIds(ids).forEach((id, document) -> found.put(id, document.content()));
        prefetch(found.values(), access);
        found.values().removeIf(document -> !access.authorize(document.record()));
        return found;
    }

    /**
     * The page of a list that its field asks for.
     *
     * @param criteria that already keep out records which the viewer may not see
     */
    public Connection<D> page(List<Criteria> criteria, Sorting<D> sorting, DataFetchingEnvironment environment) {
        Page page = paging.sorted(environment);
        List<Criteria> rest = new ArrayList<>(criteria);
        sorting.beyond(page).ifPresent(rest::add);
        Connection<D> found = page.of(
                first(rest, sorting.towards(page), page.limit()), sorting.key(), () -> documents.count(and(criteria)));
        AccessContext access = AccessContexts.of(environment);
        found.nodes().forEach(document -> Links.show(document.record(), access));
        return found;
    }

    /**
     * A field that lists the records that belong to another one, as {@code Client.episodes}. All of them are read to find a page: it is
     * for lists that are no longer than one person's affairs.
     *
     * @param component where the documents hold that record, as {@code content.client}
     * @param owners reads it from a document
     */
    public Link<D, List<Criteria>> listed(
            String field,
            Reach reach,
            String component,
            Function<D, Collection<UUID>> owners,
            ListFilter<?, List<Criteria>> filter,
            Sorting<D> sorting) {
        return new Link<>(
                Set.of(field),
                documents,
                filter,
                (ids, limits, access) -> {
                    List<Criteria> criteria = new ArrayList<>(limits);
                    criteria.addAll(reach.ownUnitOrEmergency(access));
                    criteria.add(Criteria.where(component).in(ids));
                    List<D> found = found(criteria, Sort.by(sorting.field()), Integer.MAX_VALUE);
                    prefetch(found, access);
                    Map<UUID, List<D>> lists = new HashMap<>();
                    found.forEach(document -> owners.apply(document).stream()
                            .filter(ids::contains)
                            .forEach(owner -> lists.computeIfAbsent(owner, _ -> new ArrayList<>())
                                    .add(document)));
                    return lists;
                },
                ShownRecord::record,
                sorting.key(),
                sorting.order());
    }

    /** What these documents are read from. */
    Documents<D> documents() {
        return documents;
    }

    /**
     * Waits until the read side holds that version of an aggregate.
     *
     * @return its document, which nobody has been asked for yet; empty when the bound passed first
     */
    Optional<Folded<D>> await(UUID aggregate, long version, Duration atMost) {
        return documentOf.apply(aggregate).flatMap(document -> documents.await(document, aggregate, version, atMost));
    }

    /** Whether there is no document any more because the aggregate's beginning was taken back. */
    boolean isGone(UUID aggregate, long version) {
        return documentOf
                .apply(aggregate)
                .filter(document -> documents.isGone(document, aggregate, version))
                .isPresent();
    }

    /** Whether the read side holds a change; waited for as long as a mutation waits for its object. */
    public boolean holds(CommandResult change) {
        try {
            return await(change.aggregateId(), change.version(), patience).isPresent();
        } catch (MongoException | DataAccessException | ArchiveUnavailable away) {
            return false;
        }
    }

    private List<D> found(List<Criteria> criteria, Sort sort, int limit) {
        return documents.find(and(criteria), sort, limit).stream()
                .map(Folded::content)
                .toList();
    }

    /** Of most viewers' lists nearly all documents are of clients to whom their unit has a relation, so the first are looked at first. */
    private List<D> first(List<Criteria> criteria, Sort sort, int limit) {
        List<RelatedClients> related = criteria.stream()
                .filter(RelatedClients.class::isInstance)
                .map(RelatedClients.class::cast)
                .toList();
        if (!related.isEmpty() && limit < Page.WHOLE / LOOKED_AT) {
            List<Criteria> others = criteria.stream()
                    .filter(each -> !(each instanceof RelatedClients))
                    .toList();
            List<D> looked = found(others, sort, LOOKED_AT * limit);
            List<D> met = looked;
            for (RelatedClients each : related) {
                met = each.among(met);
            }
            if (met.size() >= limit || looked.size() < LOOKED_AT * limit) {
                return met.stream().limit(limit).toList();
            }
        }
        return found(criteria, sort, limit);
    }

    private void prefetch(Collection<D> found, AccessContext access) {
        found.stream()
                .findFirst()
                .map(ShownRecord::record)
                .map(ProtectedRecord::recordClass)
                .ifPresent(recordClass -> access.prefetch(
                        recordClass,
                        found.stream()
                                .map(document -> document.record().client())
                                .filter(Objects::nonNull)
                                .toList()));
    }

    static Criteria and(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }
}
