package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who may, and who might at any moment before: administrators and auditors see all grants, a team lead her own unit's. */
@Controller
class GrantQueries implements PayloadObject {

    private static final String GRANT = "AccessGrant";

    private final Documents<GrantDocument> grants;

    GrantQueries(GrantProjection fold, DocumentsFactory documents) {
        this.grants = documents.of(fold);
    }

    @QueryMapping
    Connection<GrantDocument> accessGrants(
            @Argument @Nullable OffsetDateTime at,
            @Argument @Nullable UUID person,
            @Argument @Nullable String unit,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        new ArgumentChecks().code(CodeList.UNIT, unit, "unit").done();
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>(at == null ? List.of() : inForce(at.toInstant()));
        Listing.ownUnit(access, GRANT, "content.unit").ifPresent(criteria::add);
        if (person != null) {
            criteria.add(Criteria.where("content.person").is(person));
        }
        if (unit != null) {
            criteria.add(Criteria.where("content.unit").is(unit));
        }
        return Listing.page(
                grants,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                GrantDocument::newest,
                found -> authorize(found, access));
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return AccessCommand.class;
    }

    @Override
    public String field() {
        return "grant";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return grants.await(aggregate, aggregate, version, atMost)
                .map(found -> found.content())
                .filter(found -> authorize(found, access));
    }

    /** What the door would have let through then: recorded and begun by that moment, and not yet over. */
    private static List<Criteria> inForce(Instant at) {
        return List.of(
                Criteria.where("content.recordedAt").lte(at),
                Criteria.where("content.validFrom").lte(at),
                openOrAfter("content.validUntil", at),
                openOrAfter("content.endedAt", at));
    }

    private static Criteria openOrAfter(String end, Instant at) {
        return new Criteria()
                .orOperator(
                        Criteria.where(end).exists(false), Criteria.where(end).gt(at));
    }

    private static boolean authorize(GrantDocument grant, AccessContext access) {
        return access.authorize(ProtectedRecord.unlimited(GRANT, grant.id(), null, Set.of(grant.unit())));
    }
}
