package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.personal.AgeBand;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.casework.ClientsMoment;
import graphql.GraphQLContext;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/**
 * A client's age band, worked out of the sealed birth date whenever it is asked for: their own on the day of asking, and that of a contact
 * or an episode on its own day. None is stored, so each is right by the birth date that is known now.
 */
@Controller
class AgeBands {

    private final Records<ClientDocument> clients;
    private final InstantSource clock;

    AgeBands(RecordsFactory records, ObjectProvider<InstantSource> clock) {
        this.clients = records.of(ClientDocument.class);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @BatchMapping(typeName = "Client")
    Map<ClientDocument, String> ageBand(List<ClientDocument> files, GraphQLContext context) {
        LocalDate today = day(clock.instant());
        Map<Personal<Identity>, Identity> identities = identities(files, access(context));
        Map<ClientDocument, String> bands = new HashMap<>();
        files.forEach(file -> bands.put(file, band(today, file, identities)));
        return bands;
    }

    @BatchMapping(typeName = "Contact")
    Map<ClientsMoment, String> ageBandAtContact(List<ClientsMoment> contacts, GraphQLContext context) {
        return then(contacts, access(context));
    }

    @BatchMapping(typeName = "Episode")
    Map<ClientsMoment, String> ageBandAtOpening(List<ClientsMoment> episodes, GraphQLContext context) {
        return then(episodes, access(context));
    }

    /** One whose client nobody knows, or whose client's file is not the viewer's to see, is absent. */
    private Map<ClientsMoment, String> then(List<ClientsMoment> moments, AccessContext access) {
        Set<UUID> ids = moments.stream()
                .map(ClientsMoment::client)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, ClientDocument> files = clients.each(ids, access);
        Map<Personal<Identity>, Identity> identities = identities(files.values(), access);
        Map<ClientsMoment, String> bands = new HashMap<>();
        for (ClientsMoment each : moments) {
            ClientDocument file = each.client() == null ? null : files.get(each.client());
            if (file != null) {
                bands.put(each, band(day(each.moment()), file, identities));
            }
        }
        return bands;
    }

    /** An identity whose key was destroyed is absent. */
    private static Map<Personal<Identity>, Identity> identities(
            Collection<ClientDocument> files, AccessContext access) {
        return access.open(files.stream().map(ClientDocument::identity).toList(), Identity.class);
    }

    private static String band(LocalDate day, ClientDocument file, Map<Personal<Identity>, Identity> identities) {
        Identity identity = identities.get(file.identity());
        return AgeBand.on(day, identity == null ? null : identity.birthDate());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE);
    }

    private static AccessContext access(GraphQLContext context) {
        return Objects.requireNonNull(context.<AccessContext>get(AccessContext.class));
    }
}
