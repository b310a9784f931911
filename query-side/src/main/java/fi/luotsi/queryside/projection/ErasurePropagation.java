package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.value.Destroyed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.RawBsonDocument;

/**
 * When records are destroyed, the documents of others that learnt from them are folded anew from what is left. Each gets at least the
 * certificate's position, so that a slower copy brings nothing of the destroyed back. Where nothing is left, only that position stays.
 */
record ErasurePropagation<D extends Record>(
        Projection<D> projection, DocumentForm<D> form, Archive archive, ReadStore store, String collection) {

    /** The documents as they were written, after certificates among these events. */
    List<DocumentUpdate.Grown> after(List<Recorded> events) {
        List<DocumentUpdate.Grown> changed = new ArrayList<>();
        for (Recorded event : events) {
            Set<UUID> gone = learntFrom(projection, event);
            if (!gone.isEmpty()) {
                for (RawBsonDocument document : store.learntFrom(collection, gone)) {
                    changed.add(unlearnt(form.decode(document), gone, event.position()));
                }
            }
        }
        return changed;
    }

    /** The records that an event tells were destroyed, of kinds that documents of others learn from. */
    static Set<UUID> learntFrom(Projection<?> projection, Recorded event) {
        return event.envelope().event() instanceof RecordsDestroyed certificate
                ? certificate.destroyed().stream()
                        .filter(gone -> projection.learnsFrom().contains(gone.kind()))
                        .map(Destroyed::record)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private DocumentUpdate.Grown unlearnt(Stored<D> document, Set<UUID> gone, long certified) {
        DocumentUpdate.Grown grown = folded(document, gone).at(form, Math.max(document.position(), certified));
        // where another copy was quicker, its document has unlearnt too
        store.overwrite(collection, grown);
        return grown;
    }

    private DocumentUpdate.Grown folded(Stored<D> document, Set<UUID> gone) {
        List<UUID> left = document.versions().keySet().stream()
                .filter(aggregate -> !gone.contains(aggregate))
                .toList();
        List<Recorded> events = archive.ofAggregates(left, projection.namePrefix()).stream()
                .sorted(Comparator.comparingLong(Recorded::position))
                .toList();
        List<Recorded> its =
                Routes.byDocument(projection, events, Revisions.in(archive)).getOrDefault(document.id(), List.of());
        return Objects.requireNonNullElseGet(
                DocumentUpdate.after(projection, form, document.id(), null, its, Revisions.in(archive)),
                () -> nothing(document.id()));
    }

    private DocumentUpdate.Grown nothing(UUID id) {
        return new DocumentUpdate.Grown(
                id,
                Archive.START,
                form.encode(new Stored<>(id, Archive.START, new TreeMap<>(DocumentForm.ORDER), null, null)),
                null);
    }
}
