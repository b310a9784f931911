package fi.luotsi.queryside.casework.episode;

import static java.util.stream.Collectors.groupingBy;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.api.graphql.PayloadObject;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Episodes, one or a client's. */
@Controller
class EpisodeQueries implements PayloadObject {

    private final Documents<EpisodeDocument> episodes;

    EpisodeQueries(EpisodeProjection fold, DocumentsFactory documents) {
        this.episodes = documents.of(fold);
    }

    @QueryMapping
    Optional<EpisodeDocument> episode(@Argument UUID id, DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        return episodes.byId(id).map(found -> found.content()).filter(found -> authorize(found, access));
    }

    @Bean
    Link<EpisodeDocument> episodeLink() {
        return new Link<>("episode", Map.of("Obligation.episode", "episode"), (ids, access) -> {
            Map<UUID, EpisodeDocument> shown = new HashMap<>();
            episodes.byIds(ids).forEach((id, found) -> {
                if (authorize(found.content(), access)) {
                    shown.put(id, found.content());
                }
            });
            return shown;
        });
    }

    @Bean
    Link<List<EpisodeDocument>> episodesOfClientsLink() {
        return Link.many("episodesOfClient", Map.of("Client.episodes", "id"), (clients, access) -> {
            List<Criteria> criteria = Listing.ofClients(access, "Episode", "content.unit", "content.client", clients);
            return Listing.all(episodes, criteria, Sort.Direction.DESC, "content.byOpening").stream()
                    .filter(found -> authorize(found, access))
                    .collect(groupingBy(EpisodeDocument::client));
        });
    }

    @Override
    public Class<? extends CaseworkCommand> commands() {
        return EpisodeCommand.class;
    }

    @Override
    public String field() {
        return "episode";
    }

    @Override
    public Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost) {
        return episodes.await(aggregate, aggregate, version, atMost)
                .map(found -> found.content())
                .filter(found -> authorize(found, access));
    }

    static boolean authorize(EpisodeDocument episode, AccessContext access) {
        return access.authorize(new ProtectedRecord(
                "Episode", episode.id(), episode.client(), Set.of(episode.unit()), episode.serviceTask()));
    }
}
