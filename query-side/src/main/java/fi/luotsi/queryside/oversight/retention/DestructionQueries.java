package fi.luotsi.queryside.oversight.retention;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.api.graphql.UserError;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What is proposed to be destroyed and what was, for who answers for the unit. */
@Controller
class DestructionQueries implements PayloadObject {

    private static final String DESTRUCTION = "Destruction";

    private final Documents<DestructionDocument> destructions;
    private final RetentionRun retention;

    /** The schema's {@code RetentionPayload}. */
    record Payload(int proposed, int escalated, int destroyed, List<UserError> userErrors) {}

    DestructionQueries(DestructionProjection fold, DocumentsFactory documents, RetentionRun retention) {
        this.destructions = documents.of(fold);
        this.retention = retention;
    }

    @QueryMapping
    Connection<DestructionDocument> destructions(
            @Argument @Nullable Boolean open,
            @Argument @Nullable UUID record,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>();
        Listing.ownUnit(access, DESTRUCTION, "content.unit").ifPresent(criteria::add);
        if (open != null) {
            criteria.add(Criteria.where("content.open").is(open));
        }
        if (record != null) {
            criteria.add(Criteria.where("content.ids").is(record));
        }
        return Listing.page(
                destructions,
                criteria,
                Sort.Direction.DESC,
                "content.newest",
                first,
                after,
                DestructionDocument::newest,
                found -> authorize(found, access));
    }

    @MutationMapping
    Payload runRetention() {
        RetentionRun.Outcome outcome = retention.run();
        return new Payload(outcome.proposed(), outcome.escalated(), outcome.destroyed(), List.of());
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return DestructionCommand.class;
    }

    @Override
    public String field() {
        return "destruction";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return destructions
                .await(aggregate, aggregate, version, atMost)
                .map(found -> found.content())
                .filter(found -> authorize(found, access));
    }

    private static boolean authorize(DestructionDocument destruction, AccessContext access) {
        return access.authorize(
                ProtectedRecord.unlimited(DESTRUCTION, destruction.id(), null, Set.of(destruction.unit())));
    }
}
