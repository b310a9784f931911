package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.Warning;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.WrittenTimes;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Warns when an episode is opened for a client who has another open one in the unit, if that one is the viewer's to see. */
@Controller
class EpisodeWarnings {

    private static final Set<String> OPENING = Set.of("openEpisode", "reopenEpisode");

    private final Records<EpisodeDocument> episodes;

    EpisodeWarnings(RecordsFactory records) {
        this.episodes = records.of(EpisodeDocument.class);
    }

    @SchemaMapping(typeName = "EpisodePayload", field = "warnings")
    List<Warning> warnings(DataFetchingEnvironment payload) {
        Map<String, Object> input = Warning.input(payload);
        if (!OPENING.contains(Warning.mutation(payload)) || !(input.get("episodeId") instanceof UUID opened)) {
            return List.of();
        }
        AccessContext access = AccessContexts.of(payload);
        UUID client = client(payload, input);
        if (client == null) {
            return List.of();
        }
        Criteria open = Criteria.where("content.client")
                .is(client)
                .and("content.unit")
                .is(access.viewer().unit())
                .and("content.state")
                .is(EpisodeDocument.State.OPEN.name())
                .and("_id")
                .ne(opened);
        return episodes.seen(open, access).stream()
                .map(other -> Warning.of(
                        "OTHER_EPISODE_OPEN",
                        "episodeId",
                        Map.of(
                                "opened",
                                WrittenTimes.day(
                                        LocalDate.ofInstant(other.openedAt(), FinnishTime.ZONE), access.language())),
                        other.id(),
                        access.language()))
                .toList();
    }

    private static @Nullable UUID client(DataFetchingEnvironment payload, Map<String, Object> input) {
        if (input.get("clientId") instanceof UUID client) {
            return client;
        }
        return payload.getSource() instanceof Map<?, ?> parts && parts.get("episode") instanceof EpisodeDocument episode
                ? episode.client()
                : null;
    }
}
