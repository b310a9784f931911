package fi.luotsi.queryside.projection;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Whether writes of documents are guarded by position. */
final class Guard {

    private final AtomicReference<@Nullable Boolean> guarded = new AtomicReference<>();

    /** As the store itself tells: a MongoDB names the commit it was built from, the embedded store does not. */
    static Guard asTheStoreTells() {
        return new Guard();
    }

    static Guard set(boolean guarded) {
        Guard set = new Guard();
        set.guarded.set(guarded);
        return set;
    }

    boolean guarded(MongoDatabase database) {
        Boolean known = guarded.get();
        if (known == null) {
            known = isMongoDb(database);
            guarded.set(known);
        }
        return known;
    }

    static boolean isMongoDb(MongoDatabase database) {
        return database.runCommand(new Document("buildInfo", 1)).containsKey("gitVersion");
    }
}
