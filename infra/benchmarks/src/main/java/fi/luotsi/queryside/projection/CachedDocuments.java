package fi.luotsi.queryside.projection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.RawBsonDocument;

/** In place of the store of documents: the latest ones only, so that a replay is measured and not a database. */
final class CachedDocuments implements ReadStore {

    private static final int GENERATION = 1;

    private final Map<UUID, RawBsonDocument> latest;
    private final String shape;
    private long position;
    private long frozen;

    CachedDocuments(int most, String shape, long start) {
        this.latest = new LinkedHashMap<>(most, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<UUID, RawBsonDocument> eldest) {
                return size() > most;
            }
        };
        this.shape = shape;
        this.position = start;
    }

    @Override
    public Pointer pointer(String fold) {
        return new Pointer(
                fold,
                GENERATION + 1,
                GENERATION,
                null,
                new TreeMap<>(Map.of(GENERATION, new Pointer.Generation(position, shape, null))));
    }

    @Override
    public boolean advance(String fold, int generation, long to) {
        position = to;
        return true;
    }

    @Override
    public Map<UUID, RawBsonDocument> load(String collection, Collection<UUID> ids) {
        Map<UUID, RawBsonDocument> found = new HashMap<>();
        ids.forEach(id -> {
            RawBsonDocument document = latest.get(id);
            if (document != null) {
                found.put(id, document);
            }
        });
        return found;
    }

    @Override
    public void write(String collection, Collection<DocumentUpdate.Grown> documents, Collection<UUID> known) {
        documents.forEach(document -> latest.put(document.id(), document.bytes()));
    }

    @Override
    public void freeze(String fold, int generation, Collection<DocumentUpdate.Grown> documents) {
        frozen += documents.size();
    }

    @Override
    public long frozen(String fold, int generation) {
        return frozen;
    }

    @Override
    public void thaw(String fold, int generation, UUID document) {
        frozen--;
    }

    /** Only a destruction asks for it, and a demonstration destroys nothing. */
    @Override
    public List<RawBsonDocument> learntFrom(String collection, Collection<UUID> aggregates) {
        throw notNeeded();
    }

    @Override
    public List<String> collections() {
        throw notNeeded();
    }

    @Override
    public void begin(String fold, String withShape) {
        throw notNeeded();
    }

    @Override
    public void build(Pointer seen, String withShape) {
        throw notNeeded();
    }

    @Override
    public boolean shadow(Pointer seen, String withShape, Instant keepUntil) {
        throw notNeeded();
    }

    @Override
    public boolean switchOver(Pointer seen, Instant keepOldUntil) {
        throw notNeeded();
    }

    @Override
    public void abandon(Pointer seen, Instant keepUntil) {
        throw notNeeded();
    }

    @Override
    public void keep(String fold, int generation, Instant until) {
        throw notNeeded();
    }

    @Override
    public void forget(String fold, int generation) {
        throw notNeeded();
    }

    @Override
    public void drop(String collection) {
        throw notNeeded();
    }

    @Override
    public void index(String collection, List<String> fields) {
        throw notNeeded();
    }

    @Override
    public boolean overwrite(String collection, DocumentUpdate.Grown document) {
        throw notNeeded();
    }

    @Override
    public void walk(String collection, int atOnce, Consumer<List<RawBsonDocument>> some) {
        throw notNeeded();
    }

    private static IllegalStateException notNeeded() {
        return new IllegalStateException("a replay asks for nothing of the kind");
    }
}
