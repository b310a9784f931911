package fi.luotsi.queryside.oversight.retention;

import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.retention.RetentionRun;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Proposed and carried out destructions, for those who answer for the unit. */
@Controller
class DestructionQueries {

    private static final Reach REACH = new Reach("Destruction", "content.unit");

    private final Records<DestructionDocument> destructions;
    private final RetentionRun retention;

    /** The schema's {@code RetentionPayload}. */
    record Payload(int proposed, int escalated, int destroyed, boolean upToDate, List<UserError> userErrors) {}

    DestructionQueries(RecordsFactory records, RetentionRun retention) {
        this.destructions = records.of(DestructionDocument.class);
        this.retention = retention;
    }

    @QueryMapping
    Connection<DestructionDocument> destructions(
            @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
        List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
        criteria.addAll(REACH.ownUnit(AccessContexts.of(environment)));
        return destructions.page(criteria, sort.by("content.newest", DestructionDocument::newest), environment);
    }

    /** The schema's {@code DestructionFilter}. */
    record Filter(
            @Nullable List<UUID> ids,
            @Nullable Boolean open,
            @Nullable UUID record) {

        List<Criteria> criteria() {
            return new Filtering()
                    .ids(ids)
                    .equal("content.open", open)
                    .equal("content.ids", record)
                    .criteria();
        }
    }

    @MutationMapping
    Payload runRetention() {
        RetentionRun.Outcome outcome = retention.run();
        CommandResult last = outcome.last();
        boolean upToDate = last == null || destructions.holds(last);
        return new Payload(outcome.proposed(), outcome.escalated(), outcome.destroyed(), upToDate, List.of());
    }
}
