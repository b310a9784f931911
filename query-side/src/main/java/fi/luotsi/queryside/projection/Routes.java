package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which document of a projection each event goes to. */
final class Routes {

    private Routes() {}

    /** The events by document, in order within each. */
    static Map<UUID, List<Recorded>> byDocument(Projection<?> projection, List<Recorded> events, Revisions revisions) {
        Map<UUID, List<Recorded>> routed = new LinkedHashMap<>();
        for (Recorded event : events) {
            if (Revisions.isOne(event)) {
                revisions.documents(projection, event).forEach(document -> routed.computeIfAbsent(
                                document, _ -> new ArrayList<>())
                        .add(event));
                continue;
            }
            UUID document = document(projection, event);
            if (document != null) {
                routed.computeIfAbsent(document, _ -> new ArrayList<>()).add(event);
            }
            if (event.envelope().event() instanceof RecordsDestroyed certificate) {
                certificate.destroyed().stream()
                        .filter(gone -> projection.records().contains(gone.kind()))
                        .forEach(gone -> routed.computeIfAbsent(gone.record(), _ -> new ArrayList<>())
                                .add(event));
            }
        }
        return routed;
    }

    /** Where the projection cannot even say which, the event's aggregate stands for the document. */
    static @Nullable UUID document(Projection<?> projection, Recorded event) {
        try {
            return projection.documentId(event.envelope().event());
        } catch (RuntimeException _) {
            return event.envelope().aggregate();
        }
    }
}
