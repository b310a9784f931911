package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caseload: one's own episodes, or the whole unit's. */
@Controller
class CaseloadQueries {

    private final Documents<EpisodeDocument> episodes;
    private final ByClientName byClientName;

    CaseloadQueries(EpisodeProjection fold, DocumentsFactory documents, ByClientName byClientName) {
        this.episodes = documents.of(fold);
        this.byClientName = byClientName;
    }

    @QueryMapping
    Connection<EpisodeDocument> caseload(
            @Argument boolean unitWide,
            @Argument EpisodeDocument.@Nullable State state,
            @Argument CaseloadSort sort,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = Listing.withinReach(access, "Episode", "content.unit", "content.client");
        if (!unitWide) {
            criteria.add(Criteria.where("content.worker").is(access.viewer().id()));
        }
        if (state != null) {
            criteria.add(Criteria.where("content.state").is(state));
        }
        if (sort == CaseloadSort.CLIENT_NAME) {
            new ArgumentChecks()
                    .not(unitWide, RefusalCode.NOT_ALLOWED_HERE.at("sort"))
                    .done();
            return byClientName.page(episodes, criteria, first, after, access);
        }
        return Listing.page(
                episodes,
                criteria,
                sort.direction(),
                sort.field(),
                first,
                after,
                sort::key,
                found -> EpisodeQueries.authorize(found, access));
    }
}
