package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One document while events are folded into it; events that it has seen are skipped. Where the projection throws, the document freezes:
 * only its position goes on, so that in every copy the higher position is the later state. Where its record is destroyed, only the
 * position stays, so that a late batch brings nothing back.
 */
final class DocumentUpdate<D extends Record> {

    private final Projection<D> projection;
    private final DocumentForm<D> form;
    private final UUID id;
    private final Revisions revisions;
    private final SortedMap<UUID, Long> versions = new TreeMap<>(DocumentForm.ORDER);
    private long position;
    private @Nullable D content;
    private @Nullable Quarantined frozen;

    private DocumentUpdate(
            Projection<D> projection, DocumentForm<D> form, UUID id, @Nullable Stored<D> before, Revisions revisions) {
        this.projection = projection;
        this.form = form;
        this.id = id;
        this.revisions = revisions;
        this.position = -1;
        if (before != null) {
            this.position = before.position();
            this.versions.putAll(before.versions());
            this.content = before.content();
            this.frozen = before.frozen();
        }
    }

    /** A document as it will be stored. */
    record Grown(
            UUID id,
            long position,
            RawBsonDocument bytes,
            @Nullable Quarantined frozen) {

        /** The same, marked as having seen everything up to a position. */
        <D extends Record> Grown at(DocumentForm<D> form, long seen) {
            if (seen <= position) {
                return this;
            }
            Stored<D> stored = form.decode(bytes);
            return new Grown(
                    id,
                    seen,
                    form.encode(new Stored<>(id, seen, stored.versions(), stored.content(), stored.frozen())),
                    frozen);
        }
    }

    /** The document after these events, in order; null where it had seen them all. */
    static <D extends Record> @Nullable Grown after(
            Projection<D> projection,
            DocumentForm<D> form,
            UUID id,
            @Nullable Stored<D> before,
            List<Recorded> events,
            Revisions revisions) {
        DocumentUpdate<D> growth = new DocumentUpdate<>(projection, form, id, before, revisions);
        events.forEach(event -> growth.take(event, false));
        if (before != null && before.position() == growth.position && before.frozen() == null) {
            return null;
        }
        try {
            return growth.grown();
        } catch (RuntimeException _) {
            // some event led to a document that cannot be stored: trying each finds the one to freeze at
            DocumentUpdate<D> careful = new DocumentUpdate<>(projection, form, id, before, revisions);
            events.forEach(event -> careful.take(event, true));
            return careful.grown();
        }
    }

    private void take(Recorded event, boolean proving) {
        if (event.position() <= position) {
            return;
        }
        if (isDestroyedBy(event)) {
            content = null;
            frozen = null;
            versions.clear();
            position = event.position();
            return;
        }
        if (frozen == null) {
            try {
                @Nullable D next = Revisions.isOne(event) ? left(event) : after(event);
                if (proving) {
                    SortedMap<UUID, Long> later = new TreeMap<>(versions);
                    later.put(event.envelope().aggregate(), event.envelope().sequence());
                    form.encode(new Stored<>(id, event.position(), later, next, null));
                }
                content = next;
                versions.put(event.envelope().aggregate(), event.envelope().sequence());
            } catch (RuntimeException | StackOverflowError e) {
                frozen = new Quarantined(event.position(), e.getClass().getName());
            }
        }
        position = event.position();
    }

    private D after(Recorded event) {
        Objects.requireNonNull(projection.documentId(event.envelope().event()));
        return Objects.requireNonNull(projection.fold(content, event));
    }

    /** What the events that stand come to: nothing, where the first was a slip. */
    private @Nullable D left(Recorded revision) {
        D left = null;
        for (Recorded event : revisions.left(projection, id, versions.keySet(), revision)) {
            left = Objects.requireNonNull(projection.fold(left, event));
        }
        return left;
    }

    private boolean isDestroyedBy(Recorded event) {
        return event.envelope().event() instanceof RecordsDestroyed certificate
                && certificate.destroyed().stream()
                        .anyMatch(gone -> gone.record().equals(id));
    }

    private Grown grown() {
        return new Grown(id, position, form.encode(new Stored<>(id, position, versions, content, frozen)), frozen);
    }
}
