package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.casework.AccessEvent;
import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.code.CodeList;
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
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.OffsetDateTime;
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
 * A grant as the schema's {@code AccessGrant} shows it.
 *
 * @param recordedAt when its event was stored; it was in force at no time before that
 * @param newest the key that lists are sorted by
 */
@Withers
record AccessGrantDocument(
        UUID id,
        long version,
        UUID person,
        Personal<Text> name,
        Personal<Text> grounds,
        String role,
        String unit,
        List<String> serviceTasks,
        Instant validFrom,
        @Nullable Instant validUntil,
        Instant recordedAt,
        UUID grantedBy,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String endReason,
        String newest)
        implements AccessGrantDocumentBuilder.With, ShownRecord {

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("AccessGrant", id, null, Set.of(unit));
    }

    /** Whether it gave a right at that moment: recorded and begun by then, and not yet over. */
    boolean isInForce(Instant at) {
        return !recordedAt.isAfter(at)
                && !validFrom.isAfter(at)
                && (validUntil == null || validUntil.isAfter(at))
                && (endedAt == null || endedAt.isAfter(at));
    }

    static AccessGrantDocument begun(AccessGranted granted, Envelope by) {
        Metadata metadata = by.metadata();
        return AccessGrantDocumentBuilder.builder()
                .id(by.aggregate())
                .version(by.sequence())
                .person(granted.person())
                .name(granted.name())
                .grounds(granted.grounds())
                .role(granted.role())
                .unit(granted.unit())
                .serviceTasks(granted.serviceTasks())
                .validFrom(granted.validFrom())
                .recordedAt(metadata.appendedAt())
                .grantedBy(metadata.actor().id())
                .newest(SortKey.of(metadata.appendedAt(), by.aggregate()))
                .validUntil(granted.validUntil())
                .build();
    }

    AccessGrantDocument after(AccessEnded ended, Envelope by) {
        return with(now -> now.version(by.sequence())
                .endedAt(by.metadata().appendedAt())
                .endedBy(by.metadata().actor().id())
                .endReason(ended.reason()));
    }

    @Component
    static final class Model extends AggregateProjection<AccessEvent, AccessGrantDocument> {

        Model() {
            super("access-grant", AccessEvent.class, AccessGrantDocument.class);
            begins(AccessGranted.class, AccessGrantDocument::begun);
            changes(AccessEnded.class, AccessGrantDocument::after);
            indexed("content.newest", "content.person", "content.unit");
        }
    }

    /** Grants now and at any moment before. Administrators and auditors see all, a team lead their own unit's. */
    @Controller
    static final class Queries {

        private static final Reach REACH = new Reach("AccessGrant", "content.unit");

        private final Records<AccessGrantDocument> grants;

        Queries(RecordsFactory records) {
            this.grants = records.of(AccessGrantDocument.class);
        }

        @QueryMapping
        Connection<AccessGrantDocument> accessGrants(
                @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
            List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
            criteria.addAll(REACH.ownUnit(AccessContexts.of(environment)));
            return grants.page(criteria, sort.by("content.newest", AccessGrantDocument::newest), environment);
        }

        /** The schema's {@code AccessGrantFilter}. */
        record Filter(
                @Nullable List<UUID> ids,
                @Nullable OffsetDateTime at,
                @Nullable UUID person,
                @Nullable String role,
                @Nullable String unit) {

            List<Criteria> criteria() {
                List<Criteria> all = new ArrayList<>(at == null ? List.of() : inForce(at.toInstant()));
                all.addAll(new Filtering()
                        .ids(ids)
                        .equal("content.person", person)
                        .code(CodeList.ROLE, "role", "content.role", role)
                        .code(CodeList.UNIT, "unit", "content.unit", unit)
                        .criteria());
                return all;
            }
        }

        /** As {@link #isInForce}, for the store. */
        static List<Criteria> inForce(Instant at) {
            return List.of(
                    Criteria.where("content.recordedAt").lte(at),
                    Criteria.where("content.validFrom").lte(at),
                    openOrAfter("content.validUntil", at),
                    openOrAfter("content.endedAt", at));
        }

        private static Criteria openOrAfter(String end, Instant at) {
            return new Criteria()
                    .orOperator(
                            Criteria.where(end).exists(false),
                            Criteria.where(end).gt(at));
        }
    }
}
