package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database of the embedded store whose indexes of one field are used. */
final class IndexedDatabase extends H2Database {

    /** The library's name of the map of a collection's figures begins so. */
    private static final String FIGURES = "meta.";

    /** The stage by which a driver has documents counted. */
    private static final Document COUNTING =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private final MVStore store;

    IndexedDatabase(String name, MVStore store, CursorRegistry cursors) {
        // the library opens what is in the store while it is constructed
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return keys.size() == 1
                ? FieldIndex.open(store, getFullCollectionNamespace(collection), name, keys.getFirst())
                : super.openOrCreateSecondaryIndex(collection, name, keys, sparse);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        String whole = getFullCollectionNamespace(name);
        return new IndexedCollection(
                this,
                name,
                options,
                DocumentType.openMap(store, whole),
                store.openMap(FIGURES + whole),
                cursorRegistry);
    }

    /** Stages that begin with a query, which the library would answer by looking through all of a collection. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        if (command.equals("aggregate")
                && resolveCollection(String.valueOf(query.get(command)), false) instanceof IndexedCollection collection
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document match) {
            return answer(
                    collection,
                    stages.size() == 2 && stages.getLast().equals(COUNTING)
                            ? counted(collection.count(match, 0, 0))
                            : staged(collection, match, stages.subList(1, stages.size()), databases, oplog));
        }
        return super.handleCommand(channel, command, query, databases, oplog);
    }

    private static Document answer(IndexedCollection collection, List<Document> all) {
        return new Document(
                        "cursor",
                        new Document("id", 0L)
                                .append("ns", collection.getFullName())
                                .append("firstBatch", all))
                .append("ok", 1.0);
    }

    private static List<Document> counted(int number) {
        return number == 0 ? List.of() : List.of(new Document("_id", 1).append("n", number));
    }

    private List<Document> staged(
            IndexedCollection collection, Document match, List<?> rest, DatabaseResolver databases, Oplog oplog) {
        return Aggregation.fromPipeline(rest, databases, this, collection, oplog)
                .runStages(collection.handleQueryAsStream(match));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        FieldIndex.forget(store, getFullCollectionNamespace(name));
    }
}
