package fi.luotsi.queryside.casework.episode;

import static java.util.stream.Collectors.toSet;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.DueTimes;
import fi.luotsi.queryside.casework.DueTimes.Due;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * A caseload by what is due first. That depends on settings and on the clock, so no store can sort by it: all of the caseload is read, and
 * its size is bounded. A position holds what its episode was sorted by when it was shown.
 */
@Component
class ByDue {

    private static final int MOST = 2_000;

    private final Documents<EpisodeDocument> episodes;
    private final DueTimes times;
    private final Paging paging;

    ByDue(EpisodeDocument.Model episodes, DocumentsFactory documents, DueTimes times, Paging paging) {
        this.episodes = documents.of(episodes);
        this.times = times;
        this.paging = paging;
    }

    /** The episodes in which something has its last day before that day. */
    Set<UUID> before(LocalDate day, AccessContext access) {
        return times.ofEpisodes(access).entrySet().stream()
                .filter(due -> due.getValue().on().isBefore(day))
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    Connection<EpisodeDocument> page(List<Criteria> criteria, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        AccessContext access = AccessContexts.of(environment);
        List<EpisodeDocument> all =
                episodes.find(new Criteria().andOperator(criteria), Sort.by("_id"), MOST + 1).stream()
                        .map(Folded::content)
                        .toList();
        new ArgumentChecks()
                .not(all.size() > MOST, RefusalCode.TOO_LONG.at("sort", Map.of("max", String.valueOf(MOST))))
                .done();
        Map<UUID, Due> due = times.ofEpisodes(access);
        Connection<EpisodeDocument> shown =
                page.in(all, episode -> position(episode, due.get(episode.id())), Comparator.naturalOrder());
        shown.nodes().forEach(episode -> access.authorize(episode.record()));
        return shown;
    }

    private static String position(EpisodeDocument episode, @Nullable Due due) {
        return due == null
                ? SortKey.ranked(1, episode.openedAt(), episode.id())
                : SortKey.ranked(0, due.until(), episode.id());
    }
}
