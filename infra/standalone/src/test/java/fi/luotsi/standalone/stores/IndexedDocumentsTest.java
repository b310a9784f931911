package fi.luotsi.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The embedded store with its indexes answers whatever it is asked as one that looks through all of a collection. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IndexedDocumentsTest {

    private static final int STEPS = 600;
    private static final List<String> INDEXED = List.of(
            "content.unit",
            "content.client",
            "content.units",
            "content.newest",
            "content.number",
            "content.members.unit");

    /** A running store, and a client of it. */
    private record Store(MongoServer server, MongoClient client) implements AutoCloseable {

        static Store on(MongoBackend backend) {
            MongoServer server = new MongoServer(backend);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            return new Store(
                    server,
                    MongoClients.create(
                            "mongodb://127.0.0.1:" + server.getLocalAddress().getPort() + "/?retryWrites=false"));
        }

        MongoCollection<Document> documents() {
            return client.getDatabase("luotsi").getCollection("documents");
        }

        @Override
        public void close() {
            client.close();
            server.shutdownNow();
        }
    }

    private static MVStore file(Path folder) {
        return DocumentFile.unchecked(folder.resolve("documents.mv"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_answer_is_that_of_a_store_without_indexes(long seed, @TempDir Path folder) {
        Random dice = new Random(seed);
        H2Backend plain = H2Backend.inMemory();
        plain.version(ServerVersion.MONGO_5_0);
        Store indexed = Store.on(new WholeCommands(file(folder)));
        try (Store control = Store.on(plain)) {
            INDEXED.forEach(
                    field -> indexed.documents().createIndex(Indexes.ascending(field), new IndexOptions().name(field)));
            for (int step = 0; step < STEPS; step++) {
                change(dice, List.of(indexed.documents(), control.documents()));
                if (step % 3 == 0) {
                    compare(dice, indexed.documents(), control.documents());
                }
            }
            indexed.close();
            try (Store again = Store.on(new WholeCommands(file(folder)))) {
                for (int i = 0; i < 100; i++) {
                    compare(dice, again.documents(), control.documents());
                }
            }
        }
    }

    private static void change(Random dice, List<MongoCollection<Document>> both) {
        int id = dice.nextInt(200);
        Bson one = Filters.eq("_id", "document-" + id);
        switch (dice.nextInt(10)) {
            case 0 -> both.forEach(documents -> documents.deleteOne(one));
            case 1 -> {
                Bson change = Updates.set("content.client", "client-" + dice.nextInt(20));
                both.forEach(documents -> documents.updateOne(one, change));
            }
            case 2 -> both.forEach(documents -> documents.updateOne(one, Updates.unset("content.client")));
            case 3 -> {
                Bson change = Updates.set("content.units", units(dice));
                both.forEach(documents -> documents.updateMany(filter(new Random(id)), change));
            }
            default -> {
                Document document = document(dice, id);
                both.forEach(documents -> {
                    documents.deleteOne(one);
                    documents.insertOne(new Document(document));
                });
            }
        }
    }

    private static Document document(Random dice, int id) {
        Document content = new Document("unit", "unit-" + dice.nextInt(4))
                .append("units", units(dice))
                .append("number", dice.nextInt(5))
                .append("members", members(dice))
                .append("newest", "%06d-%d".formatted(dice.nextInt(1_000_000), id));
        if (dice.nextInt(4) > 0) {
            content.append("client", "client-" + dice.nextInt(20));
        }
        return new Document("_id", "document-" + id).append("content", content);
    }

    private static List<String> units(Random dice) {
        return Stream.generate(() -> "unit-" + dice.nextInt(4))
                .limit(dice.nextInt(4))
                .toList();
    }

    private static List<Document> members(Random dice) {
        return Stream.generate(() -> {
                    Document member = new Document("state", "state-" + dice.nextInt(3));
                    return dice.nextInt(3) == 0 ? member : member.append("unit", "unit-" + dice.nextInt(4));
                })
                .limit(dice.nextInt(4))
                .toList();
    }

    /** As many as the clients of a unit, of whom some are nobody's here. */
    private static List<String> many(Random dice, String kind, int most) {
        return Stream.generate(() -> kind + dice.nextInt(2 * most)).limit(most).toList();
    }

    private static Bson filter(Random dice) {
        return switch (dice.nextInt(20)) {
            case 0 -> Filters.empty();
            case 1 -> Filters.eq("_id", "document-" + dice.nextInt(200));
            case 2 -> Filters.eq("content.client", null);
            case 3 -> Filters.exists("content.client", dice.nextBoolean());
            case 4 -> Filters.in("content.client", "client-" + dice.nextInt(20), "client-" + dice.nextInt(20));
            case 12 -> Filters.in("content.client", many(dice, "client-", 20));
            case 13 ->
                Filters.and(
                        Filters.or(
                                Filters.exists("content.client", false),
                                Filters.in("content.client", many(dice, "client-", 20))),
                        Filters.in("content.units", many(dice, "unit-", 12)));
            case 5 -> Filters.eq("content.units", "unit-" + dice.nextInt(4));
            case 6 -> Filters.in("content.units", "unit-" + dice.nextInt(4), "unit-" + dice.nextInt(4));
            case 7 -> Filters.eq("content.number", dice.nextBoolean() ? 3 : (Object) 3.0);
            case 8 -> Filters.lt("content.newest", "%06d".formatted(dice.nextInt(1_000_000)));
            case 9 ->
                Filters.or(
                        Filters.eq("content.client", "client-" + dice.nextInt(20)),
                        Filters.eq("content.unit", "unit-" + dice.nextInt(4)));
            case 10 -> Filters.in("content.client", List.of());
            case 14 ->
                Filters.elemMatch(
                        "content.members",
                        Filters.and(
                                Filters.eq("unit", "unit-" + dice.nextInt(4)),
                                Filters.eq("state", "state-" + dice.nextInt(3))));
            case 15 -> Filters.nor(filter(dice), filter(dice));
            case 16 -> Filters.exists("content." + (dice.nextBoolean() ? "units" : "members.unit"), dice.nextBoolean());
            case 17 -> Filters.and(Filters.exists("content"), filter(dice));
            case 18 -> Filters.or(Filters.and(filter(dice), filter(dice)), filter(dice));
            case 19 -> Filters.eq("content.members.unit", "unit-" + dice.nextInt(4));
            default ->
                Filters.and(
                        filter(dice), Filters.and(filter(dice), Filters.eq("content.unit", "unit-" + dice.nextInt(4))));
        };
    }

    private static void compare(Random dice, MongoCollection<Document> indexed, MongoCollection<Document> control) {
        Bson filter = dice.nextBoolean()
                ? filter(dice)
                : Filters.and(filter(dice), Filters.gt("content.newest", "%06d".formatted(dice.nextInt(1_000_000))));
        String told = filter.toBsonDocument().toJson();
        assertThat(indexed.countDocuments(filter)).as(told).isEqualTo(control.countDocuments(filter));
        List<Bson> groups = List.of(
                Aggregates.match(filter),
                Aggregates.group("$content.unit", Accumulators.sum("all", "$content.number")),
                Aggregates.sort(Sorts.ascending("_id")));
        assertThat(indexed.aggregate(groups).into(new ArrayList<>()))
                .as(told)
                .isEqualTo(control.aggregate(groups).into(new ArrayList<>()));
        boolean ordered = dice.nextInt(3) > 0;
        if (ordered) {
            Bson order = dice.nextBoolean() ? Sorts.ascending("content.newest") : Sorts.descending("content.newest");
            int limit = dice.nextInt(12);
            int skip = dice.nextInt(3) == 0 ? dice.nextInt(5) : 0;
            assertThat(all(indexed.find(filter).sort(order).skip(skip).limit(limit)))
                    .as("%s, %s, from %d, %d of them", told, order, skip, limit)
                    .isEqualTo(all(control.find(filter).sort(order).skip(skip).limit(limit)));
        } else {
            assertThat(new HashSet<>(all(indexed.find(filter))))
                    .as(told)
                    .isEqualTo(new HashSet<>(all(control.find(filter))));
        }
    }

    private static List<Document> all(FindIterable<Document> found) {
        return found.into(new ArrayList<>());
    }
}
