package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Replays an archive through a projection as the engine does, but into memory: no store is read or written. */
public final class Replay<D extends Record> {

    private final Projection<D> projection;
    private final DocumentForm<D> form;
    private final Revisions revisions;
    private final Map<UUID, RawBsonDocument> latest;

    private Replay(Projection<D> projection, Archive archive, int mostDocuments) {
        this.projection = projection;
        this.revisions = Revisions.in(archive);
        this.form = new DocumentForm<>(projection);
        this.latest = new LinkedHashMap<>(mostDocuments, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, RawBsonDocument> eldest) {
                return size() > mostDocuments;
            }
        };
    }

    /**
     * Replays from the start to where the archive ends.
     *
     * @param batch events read and folded at once
     * @param mostDocuments how many documents are remembered, the ones changed last; who changes later than that must be none
     * @throws IllegalStateException where an event cannot be folded, as when its document is no longer remembered
     */
    public static <D extends Record> void run(Projection<D> projection, Archive archive, int batch, int mostDocuments) {
        Replay<D> replay = new Replay<>(projection, archive, mostDocuments);
        ReadAhead ahead = new ReadAhead(archive);
        List<Recorded> events = ahead.after(Archive.START, batch);
        while (!events.isEmpty()) {
            Routes.byDocument(projection, events, replay.revisions).forEach(replay::take);
            events = ahead.after(events.getLast().position(), batch);
        }
    }

    private void take(UUID id, List<Recorded> events) {
        RawBsonDocument bytes = latest.get(id);
        @Nullable Stored<D> before = bytes == null ? null : form.decode(bytes);
        DocumentUpdate.Grown after = DocumentUpdate.after(projection, form, id, before, events, revisions);
        if (after != null && after.frozen() != null) {
            throw new IllegalStateException("a document of " + projection.name() + " cannot take an event");
        }
        if (after != null) {
            latest.put(id, after.bytes());
        }
    }
}
