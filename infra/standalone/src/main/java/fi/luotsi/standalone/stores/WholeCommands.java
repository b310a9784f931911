package fi.luotsi.standalone.stores;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * The embedded store's commands, of which the file holds each one whole or not at all.
 *
 * <p>A command changes several maps: documents, their index, the projection's position. By itself the store saves them one after
 * another at any moment; after {@code kill -9} a document can be there without its entry in the index, and its projection stands
 * still. So it is saved only between commands.
 */
final class WholeCommands extends H2Backend {

    private static final long SHORT_MILLIS = 50;
    private static final int MOST_POSTPONED = 10;

    /** Parts of the file of which less is in use are written anew, so that the file does not grow for ever. */
    private static final int FILL_PERCENT = 50;

    /** Bytes that are written anew after a save. All commands wait meanwhile, so it is little where there were any. */
    private static final int COMPACTED_AT_WORK = 500_000;

    private static final int COMPACTED_AT_REST = 8_000_000;

    private final MVStore store;
    private final LongAdder commands = new LongAdder();
    private int postponed;
    private long savedAfter;
    private final ReadWriteLock running = new ReentrantReadWriteLock();

    /** {@code store} saves nothing by itself. */
    WholeCommands(MVStore store) {
        // the library opens what is in the store while it is constructed
        this.store = store;
        super(store);
        version(ServerVersion.MONGO_5_0);
    }

    /**
     * Saves all changes, once the commands on their way are through; others wait meanwhile, and not long: where a command takes long, it
     * is saved another time, unless that has happened often.
     */
    void save() throws InterruptedException {
        boolean alone = running.writeLock().tryLock(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        if (!alone) {
            postponed++;
            if (postponed < MOST_POSTPONED) {
                return;
            }
            running.writeLock().lock();
        }
        postponed = 0;
        try {
            store.commit();
            long carriedOut = commands.sum();
            store.compact(FILL_PERCENT, carriedOut == savedAfter ? COMPACTED_AT_REST : COMPACTED_AT_WORK);
            savedAfter = carriedOut;
        } finally {
            running.writeLock().unlock();
        }
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, store, getCursorRegistry());
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        return whole(() -> super.handleMessage(message));
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
        return whole(() -> super.handleQuery(query));
    }

    private <T> T whole(Supplier<T> command) {
        running.readLock().lock();
        try {
            commands.increment();
            return command.get();
        } finally {
            running.readLock().unlock();
        }
    }
}
