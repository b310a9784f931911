package fi.luotsi.queryside.casework.episode;

import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.casework.DueTimes.Due;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * A caseload by what is due first. That depends on settings and on the clock, so no store can sort by it: all of the caseload is read, and
 * its size is bounded. A position holds what its episode was sorted by when it was shown.
 */
@Component
class ByDue {

    private static final int MOST = 2_000;

    private final WholeCaseload caseload;
    private final Paging paging;

    ByDue(WholeCaseload caseload, Paging paging) {
        this.caseload = caseload;
        this.paging = paging;
    }

    Connection<EpisodeDocument> page(List<Criteria> criteria, Map<UUID, Due> due, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        List<EpisodeDocument> all = caseload.read(criteria, MOST);
        return caseload.shown(
                page.in(all, episode -> position(episode, due.get(episode.id())), Comparator.naturalOrder()),
                environment);
    }

    private static String position(EpisodeDocument episode, @Nullable Due due) {
        return due == null
                ? SortKey.ranked(1, episode.openedAt(), episode.id())
                : SortKey.ranked(0, due.until(), episode.id());
    }
}
