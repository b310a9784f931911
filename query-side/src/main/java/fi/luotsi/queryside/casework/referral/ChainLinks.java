package fi.luotsi.queryside.casework.referral;

import fi.luotsi.queryside.api.graphql.Link;
import fi.luotsi.queryside.api.graphql.Listing;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** The chains that started from a contact or an episode, or are a client's. */
@Configuration(proxyBeanMethods = false)
class ChainLinks {

    private final Documents<ChainDocument> chains;

    ChainLinks(ChainProjection fold, DocumentsFactory documents) {
        this.chains = documents.of(fold);
    }

    @Bean
    Link<List<ChainDocument>> chainsOfContactsLink() {
        return by("chainsOfContact", "Contact.referralChains", "content.contacts", ChainDocument::contacts);
    }

    @Bean
    Link<List<ChainDocument>> chainsOfEpisodesLink() {
        return by("chainsOfEpisode", "Episode.referralChains", "content.episodes", ChainDocument::episodes);
    }

    @Bean
    Link<List<ChainDocument>> chainsOfClientsLink() {
        return by(
                "chainsOfClient", "Client.referralChains", "content.client", chain -> Stream.ofNullable(chain.client())
                        .toList());
    }

    private Link<List<ChainDocument>> by(
            String name, String field, String component, Function<ChainDocument, Collection<UUID>> sources) {
        return Link.many(name, Map.of(field, "id"), (ids, access) -> {
            List<Criteria> criteria = new ArrayList<>();
            criteria.add(Criteria.where(component).in(ids));
            Listing.ownUnitOrEmergency(access, "ReferralChain", "content.units", "content.client")
                    .ifPresent(criteria::add);
            Map<UUID, List<ChainDocument>> found = new HashMap<>();
            List<ChainDocument> all = Listing.all(chains, criteria, Sort.Direction.ASC, "_id");
            access.prefetch(
                    "ReferralChain",
                    all.stream()
                            .map(ChainDocument::client)
                            .filter(Objects::nonNull)
                            .toList());
            for (ChainDocument chain : all) {
                if (ChainQueries.authorize(chain, access)) {
                    sources.apply(chain).stream().filter(ids::contains).forEach(id -> found.computeIfAbsent(
                                    id, _ -> new ArrayList<>())
                            .add(chain));
                }
            }
            return found;
        });
    }
}
