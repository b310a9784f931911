package fi.luotsi.queryside.authorization;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The viewer's unit's relation to records and their clients (703/2023 §9). Resolvers on several threads share it. */
final class UnitRelation {

    private final Relations relations;
    private final String unit;
    private final OpenClients open;
    private final OpenClients ever;

    /** The records that this request has acted on: it is shown their outcome, also where that closed the matter. */
    private final Set<UUID> acted = new HashSet<>();

    UnitRelation(Relations relations, String unit) {
        this.relations = relations;
        this.unit = unit;
        this.open = new OpenClients(relations, unit, false);
        this.ever = new OpenClients(relations, unit, true);
    }

    /** The clients with whom the unit has an open matter. */
    OpenClients open() {
        return open;
    }

    /** The clients with whom the unit has or ever had a matter. */
    OpenClients ever() {
        return ever;
    }

    /** The client whose request the unit has in hand. */
    Optional<UUID> inHand(UUID request) {
        return relations.inHand(unit, request);
    }

    /** Whether the unit takes part in the record, or ever did. */
    boolean tookPart(ProtectedRecord asked) {
        return isOfUnit(asked, ever);
    }

    /** Whether the unit takes part in the record now. For a client's file that means an open matter. */
    boolean takesPart(ProtectedRecord asked) {
        return isOfUnit(asked, open);
    }

    /** Whether a matter is open with the record's client; always true for an anonymous record. */
    synchronized boolean hasMatter(ProtectedRecord asked) {
        return asked.client() == null || open.contains(asked.client()) || acted.contains(asked.id());
    }

    synchronized void actedOn(UUID record) {
        acted.add(record);
    }

    /** Asks again for the clients with whom the unit had no matter: a command of the request itself may have begun one. */
    void lookAgain() {
        open.lookAgain();
        ever.lookAgain();
    }

    /** Looks up at once the clients that will be asked for one by one. */
    void prefetch(Scope scope, Collection<UUID> clients) {
        switch (scope) {
            case OPEN_MATTER, MATTER_CHAIN -> open.prefetch(clients);
            case OWN_UNIT, CHAIN -> ever.prefetch(clients);
            case ALL, NONE, OPEN, SEARCH, ANONYMOUS, IN_HAND -> {}
        }
    }

    /** A client belongs to each unit that has a relation to them. */
    private boolean isOfUnit(ProtectedRecord asked, OpenClients clients) {
        return asked.id().equals(asked.client())
                ? clients.contains(asked.id())
                : asked.units().contains(unit);
    }
}
