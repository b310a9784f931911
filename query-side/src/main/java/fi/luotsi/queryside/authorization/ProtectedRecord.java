package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.casework.Aggregate;
import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.ChangesClient;
import fi.luotsi.kernel.casework.Joins;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.undo.Standing;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that is about to be shown, as access control needs to know it.
 *
 * @param recordClass its row in the matrix of rights, as {@code Episode}
 * @param client whose record it is; null when anonymous
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

    /** A client's record without parts. */
    public ProtectedRecord(String recordClass, UUID id, @Nullable UUID client, Set<String> units, String serviceTask) {
        this(recordClass, id, client, units, Set.of(serviceTask), Set.of(), true);
    }

    /** A record that no limit hides: an anonymous one, or a client's rights request, which has to be answered. */
    public static ProtectedRecord unlimited(String recordClass, UUID id, @Nullable UUID client, Set<String> units) {
        return new ProtectedRecord(recordClass, id, client, units, Set.of(), Set.of(), false);
    }

    /** The record that these events tell of, from the first on; empty where there are none. */
    public static Optional<ProtectedRecord> of(List<Envelope> all) {
        List<Envelope> standing = Standing.of(all);
        // a record that was a slip is shown to those whom it would be shown to
        List<Envelope> events = standing.isEmpty() ? all : standing;
        return events.isEmpty() || !(events.getFirst().event() instanceof Opens opens)
                ? Optional.empty()
                : Optional.of(of(opens, events));
    }

    private static ProtectedRecord of(Opens opens, List<Envelope> events) {
        Envelope first = events.getFirst();
        Set<String> units = new HashSet<>(opens.units(first.metadata().actor()));
        ClientId client = opens.clientId();
        for (Envelope envelope : events) {
            switch (envelope.event()) {
                case Joins joins -> units.add(joins.unit());
                case ChangesClient changes -> client = changes.whose().orElse(null);
                default -> {}
            }
        }
        UUID whose = client == null ? null : client.value();
        Aggregate declared = AggregateType.of(first.event()).declared();
        return declared.limited()
                ? new ProtectedRecord(
                        declared.shownAs(),
                        first.aggregate(),
                        whose,
                        units,
                        first.metadata().serviceTask())
                : unlimited(declared.shownAs(), first.aggregate(), whose, units);
    }

    /** The same record as that client's, or as an anonymous one. */
    public ProtectedRecord withClient(@Nullable UUID whose) {
        return new ProtectedRecord(recordClass, id, whose, units, serviceTasks, parts, limited);
    }
}
