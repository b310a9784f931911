package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.casework.Actor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what one request did, was shown and was denied, for its use-log row. Resolvers on several threads share it. */
final class AccessLogDraft {

    private final Set<String> operations = new LinkedHashSet<>();
    private final SortedMap<String, SortedSet<UUID>> shown = new TreeMap<>();
    private final SortedMap<String, SortedSet<UUID>> denied = new TreeMap<>();
    private final SortedSet<UUID> clients = new TreeSet<>();
    private final SortedSet<UUID> clientsRefused = new TreeSet<>();
    private boolean refused;
    private boolean logged;

    synchronized void operation(String operation) {
        operations.add(operation);
        logged = true;
    }

    synchronized void refused() {
        refused = true;
    }

    synchronized void shown(String what, UUID record, @Nullable UUID client) {
        note(shown, what, record, client);
    }

    synchronized void denied(String what, UUID record, @Nullable UUID client) {
        note(denied, what, record, client);
        if (client != null) {
            clientsRefused.add(client);
        }
        refused = true;
    }

    private void note(SortedMap<String, SortedSet<UUID>> where, String what, UUID record, @Nullable UUID client) {
        logged = true;
        where.computeIfAbsent(what, absent -> new TreeSet<>()).add(record);
        if (client != null) {
            clients.add(client);
        }
    }

    synchronized boolean isToBeLogged() {
        return logged;
    }

    /** Notes that the answer is held back: everything shown counts as denied. */
    synchronized void holdBack() {
        shown.forEach((what, ids) ->
                denied.computeIfAbsent(what, absent -> new TreeSet<>()).addAll(ids));
        shown.clear();
        clientsRefused.addAll(clients);
        refused = true;
    }

    synchronized UseLogEntry use(UUID id, Actor reader, Purpose purpose, String name) {
        return new UseLogEntry(
                id,
                reader,
                purpose,
                String.join(" ", operations),
                refused ? "denied" : "answered",
                List.copyOf(shown.keySet()),
                List.copyOf(clients),
                new UseLogEntry.Ids(
                        name, copy(shown), copy(denied), List.copyOf(clients), List.copyOf(clientsRefused)));
    }

    private static Map<String, List<UUID>> copy(SortedMap<String, SortedSet<UUID>> ids) {
        Map<String, List<UUID>> copied = new TreeMap<>();
        ids.forEach((what, values) -> copied.put(what, List.copyOf(values)));
        return copied;
    }
}
