package fi.luotsi.queryside.casework.episode;

import static java.util.stream.Collectors.toSet;

import fi.luotsi.kernel.command.Situation;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.ListFilter;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.DueTimes;
import fi.luotsi.queryside.casework.DueTimes.Due;
import fi.luotsi.queryside.casework.client.ClientGroups;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final ByDue byDue;
    private final DueTimes times;
    private final ClientGroups groups;
    private final ListFilter<?, List<Criteria>> filter = ListFilter.ofDocuments(EpisodeFilter.class, this::criteria);

    CaseloadQueries(
            RecordsFactory records, ByClientName byClientName, ByDue byDue, DueTimes times, ClientGroups groups) {
        this.episodes = records.of(EpisodeDocument.class);
        this.byClientName = byClientName;
        this.byDue = byDue;
        this.times = times;
        this.groups = groups;
    }

    @QueryMapping
    Connection<EpisodeDocument> caseload(
            @Argument boolean unitWide, @Argument CaseloadSort sort, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        List<Criteria> criteria = new ArrayList<>(filter.of(environment));
        criteria.addAll(REACH.ofClientsAndNobody(access));
        if (!unitWide) {
            criteria.add(EpisodeFilter.onCaseloadOf(access.viewer().id()));
        }
        if (sort == CaseloadSort.CLIENT_NAME) {
            new ArgumentChecks()
                    .not(unitWide, Situation.NO_NAME_ORDER_UNIT_WIDE.at("sort"))
                    .done();
            return byClientName.page(criteria, environment);
        }
        return sort == CaseloadSort.DUE_FIRST
                ? byDue.page(criteria, times.ofEpisodes(access), environment)
                : episodes.page(criteria, sort.sorting(), environment);
    }

    /** With what other documents than the episodes tell. */
    private List<Criteria> criteria(EpisodeFilter filter, AccessContext access) {
        List<Criteria> all = filter.criteria();
        if (filter.clientGroup() != null) {
            all.add(Criteria.where("content.client").in(groups.of(filter.clientGroup(), access)));
        }
        if (filter.dueBefore() != null) {
            all.add(Criteria.where("_id").in(before(filter.dueBefore(), times.ofEpisodes(access))));
        }
        return all;
    }

    /** The episodes in which something has its last day before that day. */
    private static Set<UUID> before(LocalDate day, Map<UUID, Due> due) {
        return due.entrySet().stream()
                .filter(each -> each.getValue().on().isBefore(day))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    @Bean
    Link<EpisodeDocument, List<Criteria>> episodesOfContacts() {
        return episodes.listed(
                "Unlinking.episodes",
                REACH,
                "content.contact",
                episode -> Stream.ofNullable(episode.contact()).toList(),
                filter,
                CaseloadSort.OPENED_NEWEST_FIRST.sorting());
    }

    @Bean
    Link<EpisodeDocument, List<Criteria>> episodesOfClients() {
        return episodes.listed(
                "Client.episodes",
                REACH,
                "content.client",
                episode -> List.of(episode.client()),
                filter,
                CaseloadSort.OPENED_NEWEST_FIRST.sorting());
    }
}
