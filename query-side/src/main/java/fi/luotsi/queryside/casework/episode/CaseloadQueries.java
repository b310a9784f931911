package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.command.Situation;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The caseload, one's own episodes or the whole unit's; and a client's episodes. */
@Controller
class CaseloadQueries {

    private static final Reach REACH = new Reach("Episode", "content.unit", "content.client");

    private final Records<EpisodeDocument> episodes;
    private final ByClientName byClientName;

    CaseloadQueries(RecordsFactory records, ByClientName byClientName) {
        this.episodes = records.of(EpisodeDocument.class);
        this.byClientName = byClientName;
    }

    @QueryMapping
    Connection<EpisodeDocument> caseload(
            @Argument boolean unitWide,
            @Argument @Nullable CaseloadFilter filter,
            @Argument CaseloadSort sort,
            DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>(filter == null ? List.of() : filter.criteria());
        criteria.addAll(REACH.ofClientsAndNobody(access));
        if (!unitWide) {
            criteria.add(CaseloadFilter.onCaseloadOf(access.viewer().id()));
        }
        if (sort == CaseloadSort.CLIENT_NAME) {
            new ArgumentChecks()
                    .not(unitWide, Situation.NO_NAME_ORDER_UNIT_WIDE.at("sort"))
                    .done();
            return byClientName.page(criteria, environment);
        }
        return episodes.page(criteria, sort.sorting(), environment);
    }

    @Bean
    Link<EpisodeDocument> episodesOfContacts() {
        return episodes.listed(
                "Unlinking.episodes",
                REACH,
                "content.contact",
                episode -> Stream.ofNullable(episode.contact()).toList(),
                CaseloadSort.OPENED_NEWEST_FIRST.sorting());
    }

    @Bean
    Link<EpisodeDocument> episodesOfClients() {
        return episodes.listed(
                "Client.episodes",
                REACH,
                "content.client",
                episode -> List.of(episode.client()),
                CaseloadSort.OPENED_NEWEST_FIRST.sorting());
    }
}
