package fi.luotsi.queryside.projection;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One small document a projection, changed only by single conditional updates:
 *
 * <pre>{_id:"contact", next:3, live:1, building:2, generations:{"1":{position, shape}, "2":{position, shape, keepUntil}}}</pre>
 */
final class MongoPointers {

    private static final int DUPLICATE_KEY = 11000;

    private final Supplier<MongoDatabase> database;

    MongoPointers(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    private MongoCollection<Document> all() {
        return database.get().getCollection("generations");
    }

    @Nullable
    Pointer read(String projection) {
        Document found = all().find(Filters.eq("_id", projection)).first();
        if (found == null) {
            return null;
        }
        SortedMap<Integer, Pointer.Generation> generations = new TreeMap<>();
        found.get("generations", Document.class).forEach((number, value) -> {
            Document generation = (Document) value;
            generations.put(
                    Integer.valueOf(number),
                    new Pointer.Generation(
                            generation.getLong("position"),
                            generation.getString("shape"),
                            instant(generation.getString("keepUntil"))));
        });
        return new Pointer(
                projection,
                found.getInteger("next"),
                found.getInteger("live"),
                found.getInteger("building"),
                generations);
    }

    void begin(String projection, String shape) {
        Document first = new Document("_id", projection)
                .append("next", 2)
                .append("live", 1)
                .append("generations", new Document("1", generation(shape)));
        try {
            all().insertOne(first);
        } catch (MongoWriteException e) {
            if (e.getCode() != DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    void build(Pointer seen, String shape) {
        int number = seen.next();
        update(
                same(seen),
                Updates.set("next", number + 1),
                Updates.set("building", number),
                Updates.set("generations." + number, generation(shape)));
    }

    boolean shadow(Pointer seen, String shape, Instant keepUntil) {
        int number = seen.next();
        return update(
                same(seen),
                Updates.set("next", number + 1),
                Updates.set("generations." + number, generation(shape).append("keepUntil", keepUntil)));
    }

    boolean switchOver(Pointer seen, Instant keepOldUntil) {
        Pointer.Generation built = seen.buildingGeneration();
        return built != null
                && update(
                        Filters.and(
                                same(seen), Filters.lte("generations." + seen.live() + ".position", built.position())),
                        Updates.set("live", seen.building()),
                        Updates.unset("building"),
                        Updates.set("generations." + seen.live() + ".keepUntil", keepOldUntil));
    }

    void abandon(Pointer seen, Instant keepUntil) {
        update(
                same(seen),
                Updates.unset("building"),
                Updates.set("generations." + seen.building() + ".keepUntil", keepUntil));
    }

    void keep(String projection, int generation, Instant until) {
        update(listed(projection, generation), Updates.set("generations." + generation + ".keepUntil", until));
    }

    boolean advance(String projection, int generation, long position) {
        return update(listed(projection, generation), Updates.max("generations." + generation + ".position", position));
    }

    void unlist(String projection, int generation) {
        update(
                Filters.and(
                        listed(projection, generation),
                        Filters.ne("live", generation),
                        Filters.ne("building", generation)),
                Updates.unset("generations." + generation));
    }

    private static Bson listed(String projection, int generation) {
        return Filters.and(Filters.eq("_id", projection), Filters.exists("generations." + generation));
    }

    private static Bson same(Pointer seen) {
        List<Bson> parts = new ArrayList<>();
        parts.add(Filters.eq("_id", seen.projection()));
        parts.add(Filters.eq("next", seen.next()));
        parts.add(Filters.eq("live", seen.live()));
        parts.add(
                seen.building() == null ? Filters.exists("building", false) : Filters.eq("building", seen.building()));
        return Filters.and(parts);
    }

    private static Document generation(String shape) {
        return new Document("position", -1L).append("shape", shape);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private boolean update(Bson where, Bson... changes) {
        return all().updateOne(where, Updates.combine(changes)).getMatchedCount() == 1;
    }
}
