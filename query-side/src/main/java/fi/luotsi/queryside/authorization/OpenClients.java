package fi.luotsi.queryside.authorization;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The clients whose files are open in one request. Each is looked up once, those of a list together. Resolvers on several threads share
 * it, and so does the answer to a client's request.
 */
final class OpenClients {

    private final Relations relations;
    private final String unit;
    private final boolean alsoClosed;
    private final Map<UUID, Boolean> known = new HashMap<>();
    private @Nullable Set<UUID> all;

    /**
     * The clients of a unit.
     *
     * @param alsoClosed whether a matter counts that has closed
     */
    OpenClients(Relations relations, String unit, boolean alsoClosed) {
        this.relations = relations;
        this.unit = unit;
        this.alsoClosed = alsoClosed;
    }

    synchronized boolean contains(UUID client) {
        if (all != null) {
            return all.contains(client);
        }
        prefetch(List.of(client));
        return known.getOrDefault(client, false);
    }

    /** Looks up at once the clients that will be asked for one by one. */
    synchronized void prefetch(Collection<UUID> clients) {
        List<UUID> asked = clients.stream()
                .filter(client -> all == null && !known.containsKey(client))
                .distinct()
                .toList();
        Set<UUID> open = alsoClosed ? relations.ever(unit, asked) : relations.open(unit, asked);
        asked.forEach(client -> known.put(client, open.contains(client)));
    }

    /**
     * Looks up again those that were closed: a command of the request itself may have opened them. One that it has closed stays open to its
     * answer.
     */
    synchronized void lookAgain() {
        if (all != null) {
            all.forEach(client -> known.put(client, true));
            all = null;
        }
        known.values().removeIf(open -> !open);
    }

    /** Every client whose file is open. */
    synchronized Set<UUID> all() {
        if (all == null) {
            all = alsoClosed ? relations.allEver(unit) : relations.allOpen(unit);
        }
        return all;
    }
}
