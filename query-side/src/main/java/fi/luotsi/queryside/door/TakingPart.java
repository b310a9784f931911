package fi.luotsi.queryside.door;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A kind of record by which a unit comes to take part in a client's affairs. */
public interface TakingPart {

    /** The units by client; one read for all of them. A client without any is absent. */
    Map<UUID, Set<String>> unitsOf(Collection<UUID> clients);
}
