package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.search.Sought;
import fi.luotsi.kernel.search.Sought.Agreement;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.client.SearchRows.Found;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The search before a client is created, over all units. It answers only what it takes to recognise a client, and logs each match
 * (703/2023 §10(2)). A client with limits is found too, so that nobody registers them twice, but by name and birth year only: their
 * municipality is told to nobody outside their file, and their name not to who knows a former one.
 */
@Controller
class SearchQueries {

    private static final int MOST_MATCHES = 20;

    /** The schema's {@code ClientSearch}. */
    record ClientSearch(UUID searchId, List<ClientMatch> matches, boolean more) {}

    /** The schema's {@code ClientMatch}. */
    record ClientMatch(
            UUID clientId,
            @Nullable Personal<PersonName> name,
            @Nullable Personal<PersonName> formerName,
            @Nullable Integer birthYear,
            @Nullable Code municipality) {}

    private final SearchRows rows;
    private final MadeSearches searches;
    private final ClientDocument.Model model;
    private final Documents<ClientDocument> clients;
    private final Archive archive;
    private final MunicipalityToday municipalities;

    SearchQueries(
            SearchRows rows,
            MadeSearches searches,
            ClientDocument.Model model,
            DocumentsFactory documents,
            Archive archive,
            MunicipalityToday municipalities) {
        this.rows = rows;
        this.searches = searches;
        this.model = model;
        this.clients = documents.of(model);
        this.archive = archive;
        this.municipalities = municipalities;
    }

    @QueryMapping
    ClientSearch searchClients(@Argument ClientSearchInput input, DataFetchingEnvironment environment) {
        Sought sought = input.checked();
        AccessContext access = AccessContexts.of(environment);
        searches.remember(access.id(), input);
        List<Found> found = rows.find(sought);
        List<Found> shown = found.stream().limit(MOST_MATCHES).toList();
        Map<UUID, Folded<ClientDocument>> documents =
                clients.byIds(shown.stream().map(Found::client).toList());
        Map<Found, ClientDocument> matching = new LinkedHashMap<>();
        shown.forEach(each -> {
            Folded<ClientDocument> document = documents.get(each.client());
            ClientDocument client = document == null ? folded(each.client()) : document.content();
            if (client != null) {
                matching.put(each, client);
            }
        });
        Map<Personal<Identity>, Identity> identities = access.open(
                matching.values().stream().map(ClientDocument::identity).toList(), Identity.class);
        matching.values().forEach(client -> access.showMinimal("ClientMatch", client.id(), client.id()));
        List<ClientMatch> matches = new ArrayList<>();
        matching.forEach(
                (each, client) -> matches.add(match(each, client, identities.get(client.identity()), sought, access)));
        return new ClientSearch(access.id(), matches, found.size() > MOST_MATCHES);
    }

    /** One who is found by a name of before is not told by the present name, where a limit is to keep them from being traced. */
    private ClientMatch match(
            Found found, ClientDocument client, @Nullable Identity identity, Sought sought, AccessContext access) {
        LocalDate born = identity == null ? null : identity.bornOn();
        boolean former = found.agreement() == Agreement.FORMER_NAME;
        boolean traced = former && access.isLimited(client.id());
        return new ClientMatch(
                client.id(),
                traced ? null : client.name(),
                former && !traced ? formerName(client.id(), born, sought, access) : null,
                born == null ? null : born.getYear(),
                municipality(client, access));
    }

    /** The latest of the earlier names by which the client is found. */
    private @Nullable Personal<PersonName> formerName(
            UUID client, @Nullable LocalDate born, Sought sought, AccessContext access) {
        List<Personal<PersonName>> names = new ArrayList<>();
        for (Recorded event : Standing.recorded(archive.ofAggregate(client))) {
            switch (event.envelope().event()) {
                case ClientRegistered registered -> names.addFirst(registered.name());
                case ClientNameChanged changed -> names.addFirst(changed.name());
                default -> {}
            }
        }
        Map<Personal<PersonName>, PersonName> opened = access.open(names, PersonName.class);
        for (Personal<PersonName> name : names.subList(Math.min(1, names.size()), names.size())) {
            PersonName plain = opened.get(name);
            if (plain != null && sought.isOf(plain, born)) {
                return name;
            }
        }
        return null;
    }

    /** Finds also a client whom the documents do not show yet, so that nobody registers them twice. */
    private @Nullable ClientDocument folded(UUID id) {
        ClientDocument client = null;
        for (Recorded event : Standing.recorded(archive.ofAggregate(id))) {
            client = model.fold(client, event);
        }
        return client;
    }

    private @Nullable Code municipality(ClientDocument client, AccessContext access) {
        Codes codes = Codes.published();
        return access.isLimited(client.id())
                ? codes.find(CodeList.WITHHELD, "withheld").orElseThrow()
                : codes.find(CodeList.MUNICIPALITY, municipalities.today(client.municipality()))
                        .orElse(null);
    }
}
