package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.bson.Document;
import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of the embedded document store, read through before anything relies on it where it may have been damaged. */
final class DocumentFile {

    /** Some page of the file cannot be read. */
    static final class Damaged extends Exception {
        Damaged(Throwable cause) {
            super(cause);
        }
    }

    private static final int CACHE_MEGABYTES = 64;

    private DocumentFile() {}

    /** Opens the file, or makes it, without a look inside; it saves only when told to. */
    static MVStore unchecked(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .open();
    }

    /** Opens the file, or makes it; damage that would surface later, in the middle of an answer, surfaces here. */
    static MVStore open(Path file) throws Damaged, IOException {
        FileMark mark = new FileMark(file);
        FileMark.Left left = mark.look();
        if (left == FileMark.Left.CHANGED) {
            throw new Damaged(new IOException("it is not what was closed"));
        }
        MVStore store;
        try {
            store = unchecked(file);
        } catch (MVStoreException refused) {
            if (refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw new RefusedStart(
                        "The document store " + file + " is open in another program: close that program and start"
                                + " again.",
                        refused);
            }
            throw new Damaged(refused);
        } catch (RuntimeException | Error unreadable) {
            throw new Damaged(unreadable);
        }
        try {
            if (left == FileMark.Left.DOUBTFUL) {
                // they are filled again from what is seen to be whole
                FieldIndex.forgetAll(store);
                readThrough(store);
                compareWithIndexes(store);
            }
            mark.inUse();
            return store;
        } catch (IOException unnoted) {
            // it is tried again, and must not find itself in the way
            store.closeImmediately();
            throw unnoted;
        } catch (RuntimeException | Error unreadable) {
            // A damaged page may claim any size and any place, so errors are among its ways to show.
            store.closeImmediately();
            throw new Damaged(unreadable);
        }
    }

    /** Each collection's documents against the index of their ids, which a save in the middle of a command can part. */
    private static void compareWithIndexes(MVStore store) {
        Set<String> maps = store.getMapNames();
        for (String documents : maps) {
            String collection = DocumentType.collectionOf(documents);
            String index = collection + "._index__id_";
            if (collection != null && maps.contains(index)) {
                MVMap<Object, Document> known = DocumentType.openMap(store, collection);
                MVMap<Object, Object> found = store.openMap(index);
                if (known.sizeAsLong() != found.sizeAsLong()
                        || !found.values().stream().allMatch(known::containsKey)) {
                    throw new IllegalStateException(documents + " and the index of its ids disagree");
                }
            }
        }
    }

    private static void readThrough(MVStore store) {
        for (String map : Set.copyOf(store.getMapNames())) {
            String collection = DocumentType.collectionOf(map);
            Cursor<?, ?> entries = collection == null
                    ? store.openMap(map).cursor(null)
                    : DocumentType.openMap(store, collection).cursor(null);
            while (entries.hasNext()) {
                entries.next();
            }
        }
    }
}
