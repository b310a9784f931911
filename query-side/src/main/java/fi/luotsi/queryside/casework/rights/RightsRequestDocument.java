package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.casework.Undoing.RightsRequestUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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
 * A request as the schema's {@code RightsRequest} shows it.
 *
 * @param unit in charge now
 * @param units that have been in charge, and so take part in it
 * @param byReceipt the key that lists are sorted by
 */
@Withers
record RightsRequestDocument(
        UUID id,
        long version,
        State state,
        UUID client,
        String kind,
        String form,
        String applicant,
        LocalDate receivedOn,
        String unit,
        @Nullable UUID handler,
        Set<String> units,
        Personal<Text> asked,
        @Nullable Personal<Text> specialReason,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Extension extension,
        @Nullable Decision decision,
        @Nullable Delivery delivery,
        @Nullable String withdrawalReason,
        String byReceipt)
        implements RightsRequestDocumentBuilder.With, ShownRecord {

    enum State {
        OPEN,
        DECIDED,
        DELIVERED,
        WITHDRAWN
    }

    record Extension(Instant takenAt, String reason) {}

    record Decision(
            Instant decidedAt,
            UUID decider,
            String outcome,
            @Nullable String ground,
            @Nullable Personal<Text> reasons,
            @Nullable UUID concerning) {}

    record Delivery(Instant deliveredAt, String manner) {}

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("RightsRequest", id, client, units);
    }

    static RightsRequestDocument begun(RightsRequestReceived received, Envelope by) {
        Instant day = received.receivedOn().atStartOfDay().toInstant(ZoneOffset.UTC);
        return RightsRequestDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .state(State.OPEN)
                .client(received.clientId().value())
                .kind(received.kind())
                .form(received.form())
                .applicant(received.applicant())
                .receivedOn(received.receivedOn())
                .unit(received.unit())
                .units(Set.of(received.unit()))
                .asked(received.asked())
                .byReceipt(SortKey.of(day, by.aggregate()))
                .specialReason(received.specialReason())
                .periodFrom(received.periodFrom())
                .periodTo(received.periodTo())
                .build();
    }

    RightsRequestDocument after(RightsEvent event, Envelope by) {
        return with(now -> changed(now, event, by).version(by.sequence()));
    }

    private RightsRequestDocumentBuilder changed(RightsRequestDocumentBuilder now, RightsEvent event, Envelope by) {
        Instant at = by.metadata().occurredAt();
        UUID actor = by.metadata().actor().id();
        return switch (event) {
            case RightsRequestReceived _, RightsRequestUndone _ -> now;
            case RightsRequestAssigned it ->
                now.unit(it.unit()).handler(it.handler()).units(alsoOf(it.unit()));
            case RightsRequestExtended it -> now.extension(new Extension(at, it.reason()));
            case RightsRequestDecided it ->
                now.state(State.DECIDED)
                        .decision(new Decision(at, actor, it.outcome(), it.ground(), it.reasons(), it.concerning()));
            case RightsRequestDelivered it -> now.state(State.DELIVERED).delivery(new Delivery(at, it.manner()));
            case RightsRequestWithdrawn it -> now.state(State.WITHDRAWN).withdrawalReason(it.reason());
            case RightsRequestReopened _ ->
                now.state(State.OPEN).decision(null).delivery(null).withdrawalReason(null);
        };
    }

    private Set<String> alsoOf(String other) {
        Set<String> all = new LinkedHashSet<>(units);
        all.add(other);
        return Set.copyOf(all);
    }

    @Component
    static final class Model extends AggregateProjection<RightsEvent, RightsRequestDocument> {

        Model() {
            super("rights-request", RightsEvent.class, RightsRequestDocument.class);
            begins(RightsRequestReceived.class, RightsRequestDocument::begun);
            changes(RightsEvent.class, RightsRequestDocument::after);
            indexed("content.unit", "content.client");
        }
    }

    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("RightsRequest", "content.units", "content.client");
        private static final ListFilter<?, List<Criteria>> FILTER =
                ListFilter.ofDocuments(RightsRequestFilter.class, (filter, _) -> filter.criteria());

        private final Records<RightsRequestDocument> requests;

        Queries(RecordsFactory records) {
            this.requests = records.of(RightsRequestDocument.class);
        }

        /** Those that one's own unit is in charge of. */
        @QueryMapping
        Connection<RightsRequestDocument> rightsRequests(
                @Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(FILTER.of(environment));
            criteria.add(Criteria.where("content.unit")
                    .is(AccessContexts.of(environment).viewer().unit()));
            return requests.page(criteria, by(sort), environment);
        }

        private static Sorting<RightsRequestDocument> by(ListOrder order) {
            return order.by("content.byReceipt", RightsRequestDocument::byReceipt);
        }

        @Bean
        Link<RightsRequestDocument, List<Criteria>> rightsRequestsOfClients() {
            return requests.listed(
                    "Client.rightsRequests",
                    REACH,
                    "content.client",
                    request -> List.of(request.client()),
                    FILTER,
                    by(ListOrder.NEWEST_FIRST));
        }
    }
}
