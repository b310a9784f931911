package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.queryside.authentication.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The viewer's emergency accesses, read when first asked for. Resolvers on several threads share it. */
final class OpenEmergencies {

    private final Relations relations;
    private final Viewer viewer;
    private @Nullable List<EmergencyRows.Open> read;

    OpenEmergencies(Relations relations, Viewer viewer) {
        this.relations = relations;
        this.viewer = viewer;
    }

    synchronized List<EmergencyRows.Open> all() {
        if (read == null) {
            read = relations.emergencies(viewer.id(), viewer.unit());
        }
        return read;
    }

    /** Reads them again: a command of the request itself may have opened one. */
    synchronized void lookAgain() {
        read = null;
    }

    Optional<EmergencyRows.Open> of(UUID client) {
        return all().stream().filter(each -> each.client().equals(client)).findFirst();
    }
}
