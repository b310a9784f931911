package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * That the viewer's unit has the relation to a document's client that their right takes. The store is told so by the ids of all such clients,
 * of whom a unit may have thousands; for the first documents of a list it takes less to look for their own clients.
 */
final class RelatedClients extends Criteria {

    private final String recordClass;
    private final String field;
    private final boolean nobodyToo;
    private final AccessContext access;
    private @Nullable Document named;

    /**
     * The criterion.
     *
     * @param recordClass the class of records, by which the right's scope is asked
     * @param field where the documents hold their client
     * @param nobodyToo whether documents without a client meet it
     */
    RelatedClients(String recordClass, String field, boolean nobodyToo, AccessContext access) {
        this.recordClass = recordClass;
        this.field = field;
        this.nobodyToo = nobodyToo;
        this.access = access;
    }

    /** Those of the documents that meet it, in their order, found with one read. */
    <D extends ShownRecord> List<D> among(Collection<D> documents) {
        access.prefetch(
                recordClass,
                documents.stream()
                        .map(document -> document.record().client())
                        .filter(Objects::nonNull)
                        .toList());
        return documents.stream()
                .filter(document -> isMetBy(document.record().client()))
                .toList();
    }

    private boolean isMetBy(@Nullable UUID client) {
        return client == null ? nobodyToo : access.isClientWithin(recordClass, client);
    }

    @Override
    public Document getCriteriaObject() {
        if (named == null) {
            Set<UUID> clients = access.clientsWithin(recordClass).orElseThrow();
            Criteria oneOfThem = Criteria.where(field).in(clients);
            named = (nobodyToo ? new Criteria().orOperator(Criteria.where(field).exists(false), oneOfThem) : oneOfThem)
                    .getCriteriaObject();
        }
        return named;
    }
}
