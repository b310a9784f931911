package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Things of one kind, such as bans, by their ids: each begins once, and ends at most once. */
record OpenItems(Set<UUID> begun, Set<UUID> ended) {

    static final OpenItems NONE = new OpenItems(Set.of(), Set.of());

    /** An id is used once, and is not the client's own: two things under one key could not be destroyed apart. */
    void refuseIfTaken(UUID id, UUID client, String path) {
        Refusals.refuseWhen(begun.contains(id) || id.equals(client), RefusalCode.ALREADY_EXISTS, path);
    }

    void refuseUnlessInForce(UUID id, String path) {
        Refusals.refuseWhen(!begun.contains(id), RefusalCode.NOT_FOUND, path);
        Refusals.refuseWhen(ended.contains(id), RefusalCode.NO_LONGER_IN_FORCE, path);
    }

    /** Whether anything of the kind is in force. */
    boolean any() {
        return !ended.containsAll(begun);
    }

    OpenItems begin(UUID id) {
        return new OpenItems(with(begun, id), ended);
    }

    OpenItems end(UUID id) {
        return new OpenItems(begun, with(ended, id));
    }

    private static Set<UUID> with(Set<UUID> ids, UUID id) {
        Set<UUID> more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }
}
