package fi.luotsi.queryside.oversight.misuse;

import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseOpened;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.casework.MisuseEvent;
import fi.luotsi.kernel.envelope.Envelope;
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
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
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
 * A case as the schema's {@code MisuseCase} shows it.
 *
 * @param unit that opened it
 * @param newest the key that lists are sorted by
 */
@Withers
record MisuseCaseDocument(
        UUID id,
        long version,
        State state,
        String unit,
        Instant openedAt,
        String origin,
        UUID suspect,
        @Nullable UUID clientId,
        List<UUID> uses,
        Personal<Text> grounds,
        List<Inquiry> inquiries,
        @Nullable Conclusion conclusion,
        @Nullable Instant toldAt,
        @Nullable String manner,
        String newest)
        implements MisuseCaseDocumentBuilder.With, ShownRecord {

    /** Codes of the misuse-state list. */
    enum State {
        OPEN,
        CONCLUDED,
        TOLD
    }

    @Withers
    record Inquiry(
            UUID id,
            Instant askedAt,
            Personal<Text> question,
            @Nullable Instant answeredAt,
            @Nullable Personal<Text> answer)
            implements MisuseCaseDocumentInquiryBuilder.With {}

    record Conclusion(
            Instant concludedAt,
            UUID concludedBy,
            boolean lawful,
            Personal<Text> opinion,
            @Nullable Personal<Text> measures) {}

    /** The schema shows the client beside their id. */
    public @Nullable UUID client() {
        return clientId;
    }

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("MisuseCase", id, clientId, Set.of(unit));
    }

    static MisuseCaseDocument begun(MisuseOpened opened, Envelope by) {
        Instant at = by.metadata().occurredAt();
        return MisuseCaseDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .state(State.OPEN)
                .unit(by.metadata().actor().unit())
                .openedAt(at)
                .origin(opened.origin())
                .suspect(opened.suspect())
                .uses(opened.uses())
                .grounds(opened.grounds())
                .inquiries(List.of())
                .newest(SortKey.of(at, by.aggregate()))
                .clientId(opened.clientId() == null ? null : opened.clientId().value())
                .build();
    }

    MisuseCaseDocument after(MisuseEvent event, Envelope by) {
        return with(now -> changed(now, event, by).version(by.sequence()));
    }

    private MisuseCaseDocumentBuilder changed(MisuseCaseDocumentBuilder now, MisuseEvent event, Envelope by) {
        Instant at = by.metadata().occurredAt();
        UUID actor = by.metadata().actor().id();
        return switch (event) {
            case MisuseOpened _ -> now;
            case MisuseAsked it ->
                now.inquiries(
                        Parts.added(inquiries, new Inquiry(it.inquiryId().value(), at, it.question(), null, null)));
            case MisuseAnswered it ->
                now.inquiries(Parts.changed(
                        inquiries, each -> each.id().equals(it.inquiryId().value()), each -> each.withAnsweredAt(at)
                                .withAnswer(it.answer())));
            case MisuseConcluded it ->
                now.state(State.CONCLUDED)
                        .conclusion(new Conclusion(at, actor, it.lawful(), it.opinion(), it.measures()));
            case MisuseTold it -> now.state(State.TOLD).toldAt(at).manner(it.manner());
        };
    }

    @Component
    static final class Model extends AggregateProjection<MisuseEvent, MisuseCaseDocument> {

        Model() {
            super("misuse", MisuseEvent.class, MisuseCaseDocument.class);
            begins(MisuseOpened.class, MisuseCaseDocument::begun);
            changes(MisuseEvent.class, MisuseCaseDocument::after);
            indexed("content.newest", "content.unit");
        }
    }

    /** Cases of suspected misuse, for supervisors those of their own unit, and for an auditor all. */
    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("MisuseCase", "content.unit");

        private final Records<MisuseCaseDocument> cases;

        Queries(RecordsFactory records) {
            this.cases = records.of(MisuseCaseDocument.class);
        }

        @QueryMapping
        Connection<MisuseCaseDocument> misuseCases(
                @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
            criteria.addAll(REACH.ownUnit(AccessContexts.of(environment)));
            return cases.page(criteria, sort.by("content.newest", MisuseCaseDocument::newest), environment);
        }

        /** The schema's {@code MisuseCaseFilter}. */
        record Filter(
                @Nullable List<UUID> ids,
                @Nullable String state,
                @Nullable UUID suspect,
                @Nullable UUID client) {

            List<Criteria> criteria() {
                return new Filtering()
                        .ids(ids)
                        .state("misuse-state", state)
                        .equal("content.suspect", suspect)
                        .equal("content.clientId", client)
                        .criteria();
            }
        }
    }
}
