package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.client.ClientDocument;
import fi.luotsi.queryside.language.FinnishOrder;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * One worker's caseload in the order of their clients' names, family name first, as Finnish sorts them. Names are sealed, so all of them
 * are opened for it: that is why the set is bounded. A cursor holds sealed what the name was sorted by when it was shown, so that the next
 * page goes on from there also where the client is renamed meanwhile.
 */
@Component
class ByClientName {

    private static final int MOST = 500;

    /**
     * An episode with its place.
     *
     * @param position what its client's name is compared by, as text that sorts alike
     */
    private record Named(EpisodeDocument episode, String position) {

        /** One whose name is unknown stands first. A space sorts before every digit, so a name that another begins with stands first. */
        static Named of(EpisodeDocument episode, @Nullable PersonName name, FinnishOrder order) {
            return new Named(episode, name == null ? "  " + episode.id() : order.key(name) + " " + episode.id());
        }

        @Override
        public String toString() {
            return "Named[" + episode.id() + "]";
        }
    }

    private final WholeCaseload caseload;
    private final Documents<ClientDocument> clients;
    private final Paging paging;

    ByClientName(WholeCaseload caseload, ClientDocument.Model clients, DocumentsFactory documents, Paging paging) {
        this.paging = paging;
        this.caseload = caseload;
        this.clients = documents.of(clients);
    }

    Connection<EpisodeDocument> page(List<Criteria> criteria, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        AccessContext access = AccessContexts.of(environment);
        List<EpisodeDocument> all = caseload.read(criteria, MOST);
        Map<UUID, PersonName> names = names(all, access);
        FinnishOrder finnish = new FinnishOrder();
        List<Named> named = all.stream()
                .map(episode -> Named.of(episode, names.get(episode.client()), finnish))
                .toList();
        return caseload.shown(
                page.in(named, Named::position, Comparator.naturalOrder())
                        .each(nodes -> nodes.stream().map(Named::episode).toList()),
                environment);
    }

    private Map<UUID, PersonName> names(List<EpisodeDocument> all, AccessContext access) {
        List<UUID> ids = all.stream().map(EpisodeDocument::client).distinct().toList();
        Map<UUID, Personal<PersonName>> sealed = new HashMap<>();
        clients.byIds(ids).forEach((id, client) -> {
            // the order may not reveal hidden records
            if (!access.hides(client.content().record())) {
                sealed.put(id, client.content().name());
            }
        });
        Map<Personal<PersonName>, PersonName> opened = access.open(sealed.values(), PersonName.class);
        Map<UUID, PersonName> names = new HashMap<>();
        sealed.forEach((id, name) -> Optional.ofNullable(opened.get(name)).ifPresent(plain -> names.put(id, plain)));
        return names;
    }
}
