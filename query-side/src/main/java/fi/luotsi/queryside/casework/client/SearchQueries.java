package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * The search before a client is created, over all units. It answers only what it takes to recognise a client, and logs each match
 * (703/2023 §10(2)). A client with limits is found too, so that nobody registers them twice, but by name and birth year only: their
 * municipality is told to nobody outside their file.
 */
@Controller
class SearchQueries {

    private static final int MOST_MATCHES = 20;

    /** The schema's {@code ClientSearch}. */
    record ClientSearch(UUID searchId, List<ClientMatch> matches, boolean more) {}

    /** The schema's {@code ClientMatch}. */
    record ClientMatch(
            UUID clientId,
            Personal<PersonName> name,
            @Nullable Integer birthYear,
            @Nullable Code municipality) {}

    private final SearchRows rows;
    private final ClientDocument.Model model;
    private final Documents<ClientDocument> clients;
    private final Archive archive;
    private final MunicipalityToday municipalities;

    SearchQueries(
            SearchRows rows,
            ClientDocument.Model model,
            DocumentsFactory documents,
            Archive archive,
            MunicipalityToday municipalities) {
        this.rows = rows;
        this.model = model;
        this.clients = documents.of(model);
        this.archive = archive;
        this.municipalities = municipalities;
    }

    @QueryMapping
    ClientSearch searchClients(@Argument ClientSearchInput input, DataFetchingEnvironment environment) {
        input.check();
        AccessContext access = AccessContexts.of(environment);
        List<UUID> found = rows.find(input, MOST_MATCHES + 1);
        Map<UUID, Folded<ClientDocument>> documents = clients.byIds(found);
        List<ClientDocument> matching = found.stream()
                .limit(MOST_MATCHES)
                .map(id -> documents.containsKey(id) ? documents.get(id).content() : folded(id))
                .filter(Objects::nonNull)
                .toList();
        Map<Personal<Identity>, Identity> identities =
                access.open(matching.stream().map(ClientDocument::identity).toList(), Identity.class);
        matching.forEach(client -> access.showMinimal("ClientMatch", client.id(), client.id()));
        return new ClientSearch(
                access.id(),
                matching.stream()
                        .map(client -> new ClientMatch(
                                client.id(),
                                client.name(),
                                birthYear(identities.get(client.identity())),
                                municipality(client, access)))
                        .toList(),
                found.size() > MOST_MATCHES);
    }

    /** Finds also a client whom the documents do not show yet, so that nobody registers them twice. */
    private @Nullable ClientDocument folded(UUID id) {
        ClientDocument client = null;
        for (Recorded event : archive.ofAggregate(id)) {
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

    private static @Nullable Integer birthYear(@Nullable Identity identity) {
        LocalDate birth = identity == null ? null : identity.birthDate();
        return birth == null ? null : birth.getYear();
    }
}
