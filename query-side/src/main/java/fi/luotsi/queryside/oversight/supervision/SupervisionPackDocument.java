package fi.luotsi.queryside.oversight.supervision;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Projection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * A pack that was made, as the schema's {@code SupervisionPack} shows it.
 *
 * @param position of its event; the pack holds all that was recorded before
 * @param newest the key that lists are sorted by
 */
record SupervisionPackDocument(
        UUID id,
        UUID clientId,
        Instant madeAt,
        UUID madeBy,
        String unit,
        String basis,
        Personal<Text> recipient,
        Personal<Disclosure> disclosure,
        String position,
        String newest)
        implements ShownRecord {

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("SupervisionPack", id, clientId, Set.of(unit));
    }

    /** One document a pack, each made by one event of a client. */
    @Component
    static final class Model implements Projection<SupervisionPackDocument> {

        @Override
        public String name() {
            return "supervision-pack";
        }

        @Override
        public String namePrefix() {
            return "client.supervision-pack-";
        }

        @Override
        public Class<SupervisionPackDocument> documentType() {
            return SupervisionPackDocument.class;
        }

        @Override
        public List<String> indexes() {
            return List.of("content.newest", "content.clientId");
        }

        /** It stands in the client's events, and is destroyed with them. */
        @Override
        public Set<String> records() {
            return Set.of();
        }

        @Override
        public Set<String> learnsFrom() {
            return Set.of(AggregateType.of(ClientEvent.class).declared().name());
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return event instanceof SupervisionPackMade made ? made.packId().value() : null;
        }

        @Override
        public SupervisionPackDocument fold(@Nullable SupervisionPackDocument document, Recorded recorded) {
            Metadata metadata = recorded.envelope().metadata();
            SupervisionPackMade made = (SupervisionPackMade) recorded.envelope().event();
            UUID id = made.packId().value();
            return new SupervisionPackDocument(
                    id,
                    made.clientId().value(),
                    metadata.appendedAt(),
                    metadata.actor().id(),
                    metadata.actor().unit(),
                    made.basis(),
                    made.target(),
                    made.disclosure(),
                    String.valueOf(recorded.position()),
                    SortKey.of(metadata.appendedAt(), id));
        }
    }

    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("SupervisionPack", "content.unit");

        private final Records<SupervisionPackDocument> packs;

        Queries(RecordsFactory records) {
            this.packs = records.of(SupervisionPackDocument.class);
        }

        @QueryMapping
        Connection<SupervisionPackDocument> supervisionPacks(
                @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
            criteria.addAll(REACH.ownUnit(AccessContexts.of(environment)));
            return packs.page(criteria, sort.by("content.newest", SupervisionPackDocument::newest), environment);
        }

        /** The schema's {@code SupervisionPackFilter}. */
        record Filter(@Nullable List<UUID> ids, @Nullable UUID client) {

            List<Criteria> criteria() {
                return new Filtering()
                        .ids(ids)
                        .equal("content.clientId", client)
                        .criteria();
            }
        }
    }
}
