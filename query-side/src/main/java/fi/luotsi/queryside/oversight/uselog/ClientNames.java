package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.api.graphql.Lookup;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Clients' names as they are now, for those who look into the use log. */
@Component
class ClientNames {

    private static final String SHOWN_AS = "UsedClient";

    private final Archive archive;

    ClientNames(Archive archive) {
        this.archive = archive;
    }

    /** A client's own record, as access control needs to know it, and the name. */
    private record Named(ProtectedRecord record, Personal<PersonName> name) {}

    @Configuration(proxyBeanMethods = false)
    static class Fields {

        @Bean
        Lookup<String> namesOfUsedClients(ClientNames names) {
            return new Lookup<>("UsedClient.name", names::shown);
        }
    }

    /** To be compared and not shown; one whose key is destroyed has none. */
    Map<UUID, PersonName> of(Set<UUID> clients, AccessContext access) {
        return opened(named(clients), access);
    }

    /** To be shown, and noted so; a client whom a limit hides from the request has none. */
    Map<UUID, String> shown(Set<UUID> clients, AccessContext access) {
        Map<UUID, Named> named = named(clients);
        named.values().removeIf(client -> access.hides(client.record()));
        Map<UUID, String> names = new HashMap<>();
        opened(named, access).forEach((client, name) -> {
            access.showMinimal(SHOWN_AS, client, client);
            names.put(client, name.whole());
        });
        return names;
    }

    private Map<UUID, Named> named(Set<UUID> clients) {
        Map<UUID, Named> named = new HashMap<>();
        if (clients.isEmpty()) {
            return named;
        }
        Standing.recorded(archive.ofAggregates(
                        clients, AggregateType.of(ClientEvent.class).storedPrefix()))
                .forEach(recorded -> {
                    switch (recorded.envelope().event()) {
                        case ClientRegistered registered ->
                            named.put(
                                    registered.aggregateId(),
                                    new Named(
                                            new ProtectedRecord(
                                                    "Client",
                                                    registered.aggregateId(),
                                                    registered.aggregateId(),
                                                    Set.of(),
                                                    recorded.envelope()
                                                            .metadata()
                                                            .serviceTask()),
                                            registered.name()));
                        case ClientNameChanged changed ->
                            named.computeIfPresent(
                                    changed.aggregateId(), (_, known) -> new Named(known.record(), changed.name()));
                        default -> {}
                    }
                });
        return named;
    }

    private static Map<UUID, PersonName> opened(Map<UUID, Named> named, AccessContext access) {
        Collection<Personal<PersonName>> sealed =
                named.values().stream().map(Named::name).toList();
        Map<Personal<PersonName>, PersonName> opened = access.open(sealed, PersonName.class);
        Map<UUID, PersonName> names = new HashMap<>();
        named.forEach((client, each) -> {
            PersonName plain = opened.get(each.name());
            if (plain != null) {
                names.put(client, plain);
            }
        });
        return names;
    }
}
