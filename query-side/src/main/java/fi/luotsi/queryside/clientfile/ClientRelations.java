package fi.luotsi.queryside.clientfile;

import fi.luotsi.queryside.door.TakingPart;
import fi.luotsi.queryside.graphql.ClientUnits;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The units that take part in clients' affairs: the one that registered her, those with an episode of hers, those with a contact
 * linked to her. As many reads as there are such kinds of records, however many clients.
 */
@Component
final class ClientRelations implements ClientUnits {

    private final ObjectProvider<TakingPart> kinds;

    ClientRelations(ObjectProvider<TakingPart> kinds) {
        this.kinds = kinds;
    }

    @Override
    public Map<UUID, Set<String>> of(Collection<UUID> clients) {
        if (clients.isEmpty()) {
            return Map.of();
        }
        List<UUID> distinct = List.copyOf(Set.copyOf(clients));
        Map<UUID, Set<String>> units = new HashMap<>();
        kinds.forEach(kind -> kind.unitsOf(distinct)
                .forEach((client, its) ->
                        units.computeIfAbsent(client, _ -> new HashSet<>()).addAll(its)));
        return units;
    }
}
