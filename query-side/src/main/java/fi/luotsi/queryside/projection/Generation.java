package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.RawBsonDocument;

/**
 * One generation of a projection, brought forward a batch at a time: first the documents, then the list of frozen ones, then the position.
 * So a kill anywhere leaves documents ahead of the position, and those skip the events that they have seen.
 */
final class Generation<D extends Record> {

    enum Step {
        /** A full batch: there is likely more. */
        MORE,
        /** All there was. */
        CAUGHT_UP,
        /** Nobody lists this generation any more. */
        GONE
    }

    private final Projection<D> projection;
    private final DocumentForm<D> form;
    private final int number;
    private final Archive archive;
    private final ReadStore store;
    private final Waiters waiters;
    private final Revisions revisions;
    private final ReadAhead ahead;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long position = Archive.START;

    Generation(
            Projection<D> projection,
            DocumentForm<D> form,
            int number,
            Archive archive,
            ReadStore store,
            Waiters waiters) {
        this.projection = projection;
        this.form = form;
        this.number = number;
        this.archive = archive;
        this.revisions = Revisions.in(archive);
        this.ahead = new ReadAhead(archive);
        this.store = store;
        this.waiters = waiters;
    }

    int number() {
        return number;
    }

    /** The last event seen here. */
    long position() {
        return position;
    }

    String collection() {
        return Pointer.collection(projection.name(), number);
    }

    /** One batch after the stored position, which may be behind what was once seen: a store can lose its last writes. */
    Step step(int limit) {
        lock.lock();
        try {
            Pointer pointer = store.pointer(projection.name());
            Pointer.Generation listed =
                    pointer == null ? null : pointer.generations().get(number);
            if (listed == null) {
                return Step.GONE;
            }
            List<Recorded> events = ahead.after(listed.position(), limit);
            if (events.isEmpty()) {
                position = listed.position();
                return Step.CAUGHT_UP;
            }
            take(events);
            long last = events.getLast().position();
            if (!store.advance(projection.name(), number, last)) {
                return Step.GONE;
            }
            position = last;
            return events.size() < limit ? Step.CAUGHT_UP : Step.MORE;
        } finally {
            lock.unlock();
        }
    }

    /** Folds events into their documents, in order within each, and takes destroyed records out of the documents that learnt from them. */
    void take(List<Recorded> events) {
        grow(events);
        if (!projection.learnsFrom().isEmpty()) {
            unlearn(events);
        }
    }

    private void unlearn(List<Recorded> events) {
        List<DocumentUpdate.Grown> changed =
                new ErasurePropagation<>(projection, form, archive, store, collection()).after(events);
        for (DocumentUpdate.Grown each : changed) {
            if (each.frozen() == null) {
                store.thaw(projection.name(), number, each.id());
            } else {
                store.freeze(projection.name(), number, List.of(each));
            }
        }
        waiters.moved(changed.stream().map(DocumentUpdate.Grown::id).toList());
    }

    private void grow(List<Recorded> events) {
        Map<UUID, List<Recorded>> routed = Routes.byDocument(projection, events, revisions);
        if (routed.isEmpty()) {
            return;
        }
        Map<UUID, RawBsonDocument> before = store.load(collection(), routed.keySet());
        List<DocumentUpdate.Grown> grown = new ArrayList<>(routed.size());
        List<UUID> thawed = new ArrayList<>();
        routed.forEach((id, its) -> {
            RawBsonDocument bytes = before.get(id);
            Stored<D> stored = bytes == null ? null : form.decode(bytes);
            DocumentUpdate.Grown after = DocumentUpdate.after(projection, form, id, stored, its, revisions);
            if (after != null) {
                grown.add(after);
                if (stored != null && stored.frozen() != null && after.frozen() == null) {
                    thawed.add(id);
                }
            }
        });
        if (!grown.isEmpty()) {
            store.write(collection(), grown, before.keySet());
            List<DocumentUpdate.Grown> frozen =
                    grown.stream().filter(each -> each.frozen() != null).toList();
            if (!frozen.isEmpty()) {
                store.freeze(projection.name(), number, frozen);
            }
        }
        thawed.forEach(destroyed -> store.thaw(projection.name(), number, destroyed));
        waiters.moved(routed.keySet());
    }

    /** Folds a document anew from the start of the archive, whatever is stored of it. */
    boolean refold(UUID document, int limit) {
        lock.lock();
        try {
            DocumentRebuild<D> refold = new DocumentRebuild<>(projection, form, archive);
            for (int attempt = 0; attempt < 100; attempt++) {
                DocumentUpdate.Grown grown = refold.document(document, limit);
                if (grown == null) {
                    return false;
                }
                // the stored document is later only where another program was quicker: then the archive has more, too
                if (store.overwrite(collection(), grown)) {
                    waiters.moved(List.of(document));
                    if (grown.frozen() != null) {
                        store.freeze(projection.name(), number, List.of(grown));
                        return false;
                    }
                    store.thaw(projection.name(), number, document);
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }
}
