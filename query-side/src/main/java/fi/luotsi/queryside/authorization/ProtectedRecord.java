package fi.luotsi.queryside.authorization;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is about to be shown, as access control needs to know it.
 *
 * @param recordClass its row in the matrix of rights, as {@code Episode}
 * @param client whose it is; null when anonymous
 * @param units the units that take part in it; of a client, the matters tell
 * @param serviceTasks in which it was recorded
 * @param parts the ids of records that are shown with it, as the members of a chain
 * @param limited whether limits of the client's may hide it
 */
public record ProtectedRecord(
        String recordClass,
        UUID id,
        @Nullable UUID client,
        Set<String> units,
        Set<String> serviceTasks,
        Set<UUID> parts,
        boolean limited) {

    /** A client's record that is of one piece. */
    public ProtectedRecord(String recordClass, UUID id, @Nullable UUID client, Set<String> units, String serviceTask) {
        this(recordClass, id, client, units, Set.of(serviceTask), Set.of(), true);
    }

    /** A record that no limit hides: it is nobody's, or it is what a client asked for by their rights, which has to be answered. */
    public static ProtectedRecord unlimited(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {
        return new ProtectedRecord(recordClass, id, client, units, Set.of(), Set.of(), false);
    }

    ProtectedRecord of(UUID whose) {
        return new ProtectedRecord(recordClass, id, whose, units, serviceTasks, parts, limited);
    }
}
