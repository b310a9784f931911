package fi.luotsi.queryside.graphql;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The units that take part in clients' affairs. */
public interface ClientUnits {

    /** By client: the unit that registered her, and those with an episode or a contact of hers. */
    Map<UUID, Set<String>> of(Collection<UUID> clients);
}
