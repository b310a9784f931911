package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Reasons;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Things of one kind, such as bans, by their ids: each begins once, and ends at most once. */
record Standing(Set<UUID> begun, Set<UUID> ended) {

    static final Standing NONE = new Standing(Set.of(), Set.of());

    /** An id is used once, and is not the client's own: two things under one key could not be destroyed apart. */
    void refuseIfTaken(UUID id, UUID client, String path) {
        Reasons.refuseWhen(begun.contains(id) || id.equals(client), RefusalCode.ALREADY_EXISTS, path);
    }

    void refuseUnlessInForce(UUID id, String path) {
        Reasons.refuseWhen(!begun.contains(id), RefusalCode.NOT_FOUND, path);
        Reasons.refuseWhen(ended.contains(id), RefusalCode.NO_LONGER_IN_FORCE, path);
    }

    /** Whether anything of the kind is in force. */
    boolean any() {
        return !ended.containsAll(begun);
    }

    Standing begin(UUID id) {
        return new Standing(with(begun, id), ended);
    }

    Standing end(UUID id) {
        return new Standing(begun, with(ended, id));
    }

    private static Set<UUID> with(Set<UUID> ids, UUID id) {
        Set<UUID> more = new HashSet<>(ids);
        more.add(id);
        return Set.copyOf(more);
    }
}
