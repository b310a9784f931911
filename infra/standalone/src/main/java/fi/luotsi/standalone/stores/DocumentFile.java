package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusedStart;
import java.nio.file.Path;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The file of the embedded document store, read through once before anything relies on it. */
final class DocumentFile {

    /** Some page of the file cannot be read. */
    static final class Damaged extends Exception {
        Damaged(Throwable cause) {
            super(cause);
        }
    }

    private DocumentFile() {}

    /** Opens the file, or makes it; damage that would surface later, in the middle of an answer, surfaces here. */
    static MVStore open(Path file) throws Damaged {
        MVStore store;
        try {
            store = MVStore.open(file.toString());
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
            readThrough(store);
            return store;
        } catch (RuntimeException | Error unreadable) {
            // A damaged page may claim any size and any place, so errors are among its ways to show.
            store.closeImmediately();
            throw new Damaged(unreadable);
        }
    }

    private static void readThrough(MVStore store) {
        for (String map : Set.copyOf(store.getMapNames())) {
            Cursor<Object, Object> entries = store.openMap(map).cursor(null);
            while (entries.hasNext()) {
                entries.next();
            }
        }
    }
}
