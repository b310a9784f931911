package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import org.h2.mvstore.MVStore;

/** A database of the embedded store whose indexes of one field are used. */
final class IndexedDatabase extends H2Database {

    /** The library's name of the map of a collection's figures begins so. */
    private static final String FIGURES = "meta.";

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

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        FieldIndex.forget(store, getFullCollectionNamespace(name));
    }
}
