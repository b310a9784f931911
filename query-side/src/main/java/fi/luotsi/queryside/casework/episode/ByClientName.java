package fi.luotsi.queryside.casework.episode;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.client.ClientDocument;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * One worker's caseload in the order of their clients' names, family name first, as Finnish sorts them. Names are sealed, so all of them
 * are opened for it: that is why the set is bounded. A cursor holds the episode's id, never the name.
 */
@Component
class ByClientName {

    private static final int MOST = 500;

    private record Named(EpisodeDocument episode, String family, String given) {}

    private final Documents<EpisodeDocument> episodes;
    private final Documents<ClientDocument> clients;

    ByClientName(EpisodeDocument.Model episodes, ClientDocument.Model clients, DocumentsFactory documents) {
        this.episodes = documents.of(episodes);
        this.clients = documents.of(clients);
    }

    Connection<EpisodeDocument> page(List<Criteria> criteria, int first, @Nullable String after, AccessContext access) {
        int size = Connection.first(first);
        List<EpisodeDocument> all =
                episodes.find(new Criteria().andOperator(criteria), Sort.by("_id"), MOST + 1).stream()
                        .map(Folded::content)
                        .toList();
        new ArgumentChecks()
                .not(all.size() > MOST, RefusalCode.TOO_LONG.at("sort", Map.of("max", String.valueOf(MOST))))
                .done();
        Optional<EpisodeDocument> last = Optional.ofNullable(after).map(cursor -> lastShown(cursor, access));
        Map<UUID, PersonName> names = names(all, last, access);
        Comparator<Named> order = finnish();
        List<EpisodeDocument> rest = all.stream()
                .map(episode -> named(episode, names))
                .filter(each -> last.isEmpty() || order.compare(each, named(last.get(), names)) > 0)
                .sorted(order)
                .limit(size + 1L)
                .map(Named::episode)
                .toList();
        rest.stream().limit(size).forEach(shown -> access.authorize(shown.record()));
        return Connection.page(
                rest, size, after != null, all.size(), episode -> episode.id().toString());
    }

    /** It may have left the list since: then the page goes on from where it stood. */
    private EpisodeDocument lastShown(String cursor, AccessContext access) {
        try {
            return episodes.byId(UUID.fromString(Connection.decode(cursor)))
                    .map(Folded::content)
                    .filter(episode ->
                            episode.caseloadOf().equals(access.viewer().id()) && access.authorize(episode.record()))
                    .orElseThrow(() -> new Refused(RefusalCode.INVALID.name(), "after"));
        } catch (IllegalArgumentException _) {
            throw new Refused(RefusalCode.INVALID.name(), "after");
        }
    }

    private Map<UUID, PersonName> names(
            List<EpisodeDocument> all, Optional<EpisodeDocument> last, AccessContext access) {
        List<UUID> ids = Stream.concat(all.stream(), last.stream())
                .map(EpisodeDocument::client)
                .distinct()
                .toList();
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

    private static Named named(EpisodeDocument episode, Map<UUID, PersonName> names) {
        PersonName name = names.get(episode.client());
        return name == null ? new Named(episode, "", "") : new Named(episode, name.family(), name.given());
    }

    private static Comparator<Named> finnish() {
        Collator collator = Collator.getInstance(Locale.of("fi"));
        return Comparator.comparing(Named::family, collator)
                .thenComparing(Named::given, collator)
                .thenComparing(each -> each.episode().id());
    }
}
