package fi.luotsi.queryside.projection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.BsonBinary;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Documents in MongoDB, or in a store that speaks its protocol.
 *
 * <p>On MongoDB several programs may write the same documents, so each write is guarded by the position, and a duplicate key means
 * that the document is already as far. The embedded store finds documents by {@code _id} alone at any speed, and has one program, so
 * there a write replaces by {@code _id}.
 */
final class MongoReadStore implements ReadStore {

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabaseFactory databases;
    private final MongoPointers pointers;
    private final QuarantineCollection frozen;
    private final Guard guard;

    MongoReadStore(MongoDatabaseFactory databases, Guard guard) {
        this.databases = databases;
        this.pointers = new MongoPointers(this::database);
        this.frozen = new QuarantineCollection(this::database);
        this.guard = guard;
    }

    private MongoDatabase database() {
        return databases.getMongoDatabase().withCodecRegistry(Codecs.registry());
    }

    private MongoCollection<RawBsonDocument> documents(String collection) {
        return database().getCollection(collection, RawBsonDocument.class);
    }

    @Override
    public List<String> collections() {
        return database().listCollectionNames().into(new ArrayList<>());
    }

    @Override
    public @Nullable Pointer pointer(String projection) {
        return pointers.read(projection);
    }

    @Override
    public void begin(String projection, String shape) {
        pointers.begin(projection, shape);
    }

    @Override
    public void build(Pointer seen, String shape) {
        pointers.build(seen, shape);
    }

    @Override
    public boolean shadow(Pointer seen, String shape, Instant keepUntil) {
        return pointers.shadow(seen, shape, keepUntil);
    }

    @Override
    public boolean switchOver(Pointer seen, Instant keepOldUntil) {
        return pointers.switchOver(seen, keepOldUntil);
    }

    @Override
    public void abandon(Pointer seen, Instant keepUntil) {
        pointers.abandon(seen, keepUntil);
    }

    @Override
    public void keep(String projection, int generation, Instant until) {
        pointers.keep(projection, generation, until);
    }

    @Override
    public boolean advance(String projection, int generation, long position) {
        return pointers.advance(projection, generation, position);
    }

    @Override
    public void forget(String projection, int generation) {
        drop(Pointer.collection(projection, generation));
        frozen.forget(projection, generation);
        pointers.unlist(projection, generation);
    }

    /** Only what is there: of anything else the embedded store complains in the log, as of a fault. */
    @Override
    public void drop(String collection) {
        if (collections().contains(collection)) {
            documents(collection).drop();
        }
    }

    @Override
    public void index(String collection, List<String> fields) {
        fields.forEach(field -> documents(collection).createIndex(Indexes.ascending(field)));
    }

    @Override
    public Map<UUID, RawBsonDocument> load(String collection, Collection<UUID> ids) {
        Map<UUID, RawBsonDocument> found = new HashMap<>();
        for (RawBsonDocument document : documents(collection).find(Filters.in("_id", ids))) {
            found.put(Codecs.id(document), document);
        }
        return found;
    }

    @Override
    public List<RawBsonDocument> learntFrom(String collection, Collection<UUID> aggregates) {
        return documents(collection)
                .find(Filters.in(DocumentForm.OTHERS, aggregates))
                .into(new ArrayList<>());
    }

    @Override
    public void write(String collection, Collection<DocumentUpdate.Grown> documents, Collection<UUID> known) {
        boolean guarded = guard.guarded(database());
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(documents.size());
        for (DocumentUpdate.Grown document : documents) {
            if (guarded) {
                Bson earlier = Filters.and(byId(document.id()), Filters.lt("position", document.position()));
                writes.add(new ReplaceOneModel<>(earlier, document.bytes(), UPSERT));
            } else if (known.contains(document.id())) {
                writes.add(new ReplaceOneModel<>(byId(document.id()), document.bytes(), UPSERT));
            } else {
                writes.add(new InsertOneModel<>(document.bytes()));
            }
        }
        try {
            documents(collection).bulkWrite(writes, ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            if (!guarded
                    || e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    @Override
    public boolean overwrite(String collection, DocumentUpdate.Grown document) {
        Bson notLater = Filters.and(byId(document.id()), Filters.lte("position", document.position()));
        try {
            documents(collection).replaceOne(notLater, document.bytes(), UPSERT);
            return true;
        } catch (MongoWriteException e) {
            if (e.getCode() == DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public void freeze(String projection, int generation, Collection<DocumentUpdate.Grown> documents) {
        frozen.list(projection, generation, documents);
    }

    @Override
    public void thaw(String projection, int generation, UUID document) {
        frozen.thaw(projection, generation, document);
    }

    @Override
    public long frozen(String projection, int generation) {
        return frozen.count(projection, generation);
    }

    @Override
    public List<FrozenDocument> frozenDocuments(String projection, int generation) {
        return frozen.of(projection, generation);
    }

    @Override
    public void walk(String collection, int atOnce, Consumer<List<RawBsonDocument>> some) {
        List<RawBsonDocument> batch = new ArrayList<>();
        try (MongoCursor<RawBsonDocument> all =
                documents(collection).find().batchSize(atOnce).iterator()) {
            while (all.hasNext()) {
                batch.add(all.next());
                if (batch.size() == atOnce || !all.hasNext()) {
                    some.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
    }

    private static Bson byId(UUID id) {
        return Filters.eq("_id", new BsonBinary(id));
    }
}
