package fi.luotsi.queryside.oversight.emergency;

import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.Emergencies.EmergencyReviewed;
import fi.luotsi.kernel.casework.EmergencyEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.api.graphql.Sorting;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * An emergency access as the schema's {@code EmergencyAccess} shows it.
 *
 * @param lawful null until it was reviewed
 * @param newest the key that lists are sorted by
 */
@Withers
record EmergencyAccessDocument(
        UUID id,
        long version,
        UUID clientId,
        UUID user,
        String unit,
        Instant openedAt,
        Instant until,
        Personal<Text> reason,
        @Nullable Boolean lawful,
        @Nullable Personal<Text> grounds,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt,
        String newest)
        implements EmergencyAccessDocumentBuilder.With, ShownRecord {

    /** The schema shows the client beside their id. */
    public UUID client() {
        return clientId;
    }

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("EmergencyAccess", id, clientId, Set.of(unit));
    }

    static EmergencyAccessDocument begun(EmergencyOpened opened, Envelope by) {
        Metadata metadata = by.metadata();
        return EmergencyAccessDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .clientId(opened.clientId().value())
                .user(opened.user())
                .unit(metadata.actor().unit())
                .openedAt(metadata.appendedAt())
                .until(opened.until())
                .reason(opened.reason())
                .newest(SortKey.of(metadata.appendedAt(), by.aggregate()))
                .build();
    }

    EmergencyAccessDocument after(EmergencyReviewed reviewed, Envelope by) {
        return with(now -> now.version(by.sequence())
                .lawful(reviewed.lawful())
                .grounds(reviewed.grounds())
                .reviewedBy(by.metadata().actor().id())
                .reviewedAt(by.metadata().appendedAt()));
    }

    @Component
    static final class Model extends AggregateProjection<EmergencyEvent, EmergencyAccessDocument> {

        Model() {
            super("emergency", EmergencyEvent.class, EmergencyAccessDocument.class);
            begins(EmergencyOpened.class, EmergencyAccessDocument::begun);
            changes(EmergencyReviewed.class, EmergencyAccessDocument::after);
            indexed("content.newest", "content.unit", "content.clientId");
        }
    }

    /** Emergency accesses, for their reviewers and beside the file that was opened. */
    @Controller
    static final class Queries {

        /** The schema's {@code EmergencyAccessFilter}. */
        record Filter(@Nullable List<UUID> ids, @Nullable Boolean reviewed) {

            List<Criteria> criteria() {
                return new Filtering()
                        .ids(ids)
                        .exists("content.lawful", reviewed)
                        .criteria();
            }
        }

        private static final Reach REACH = new Reach("EmergencyAccess", "content.unit", "content.clientId");
        private static final ListFilter<?, List<Criteria>> FILTER =
                ListFilter.ofDocuments(Filter.class, (filter, _) -> filter.criteria());

        private final Records<EmergencyAccessDocument> emergencies;

        Queries(RecordsFactory records) {
            this.emergencies = records.of(EmergencyAccessDocument.class);
        }

        @QueryMapping
        Connection<EmergencyAccessDocument> emergencies(@Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(FILTER.of(environment));
            criteria.addAll(REACH.ownUnit(AccessContexts.of(environment)));
            return emergencies.page(criteria, by(sort), environment);
        }

        private static Sorting<EmergencyAccessDocument> by(ListOrder order) {
            return order.by("content.newest", EmergencyAccessDocument::newest);
        }

        @Bean
        Link<EmergencyAccessDocument, List<Criteria>> emergenciesOfClients() {
            return emergencies.listed(
                    "Client.emergencies",
                    REACH,
                    "content.clientId",
                    emergency -> List.of(emergency.clientId()),
                    FILTER,
                    by(ListOrder.NEWEST_FIRST));
        }
    }
}
