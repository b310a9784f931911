package fi.luotsi.queryside.projection;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A database of its own in a store that all tests share: the embedded one on a file, or a MongoDB at an address. */
public final class DocumentStoreFixture implements AutoCloseable {

    private final MongoClient client;
    private final MongoDatabaseFactory databases;

    private DocumentStoreFixture(String uri) {
        client = MongoClients.create(uri);
        databases = new SimpleMongoClientDatabaseFactory(
                client, "projections_" + UUID.randomUUID().toString().replace("-", ""));
    }

    public static DocumentStoreFixture embedded() {
        InetSocketAddress address = Server.MONGO.getLocalAddress();
        return new DocumentStoreFixture("mongodb://127.0.0.1:" + address.getPort());
    }

    static DocumentStoreFixture at(String uri) {
        return new DocumentStoreFixture(uri);
    }

    public MongoDatabaseFactory databases() {
        return databases;
    }

    ReadStore asItTells() {
        return new MongoReadStore(databases, Guard.asTheStoreTells());
    }

    ReadStore guarded() {
        return new MongoReadStore(databases, Guard.set(true));
    }

    Pointer pointer(String projection) {
        return Objects.requireNonNull(asItTells().pointer(projection), "the projection has not begun");
    }

    /** The documents that readers of a projection get now, as they are stored. */
    Map<UUID, RawBsonDocument> live(String projection) {
        Pointer pointer = pointer(projection);
        return documents(pointer.collection(pointer.live()));
    }

    Map<UUID, RawBsonDocument> documents(String collection) {
        Map<UUID, RawBsonDocument> all = new HashMap<>();
        asItTells().walk(collection, 1000, some -> some.forEach(each -> all.put(Codecs.id(each), each)));
        return all;
    }

    @Override
    public void close() {
        databases.getMongoDatabase().drop();
        client.close();
    }

    private static final class Server {

        private static final MongoServer MONGO = start();

        private static MongoServer start() {
            try {
                Path file = Files.createTempDirectory("documents").resolve("documents.mv");
                H2Backend backend = new H2Backend(file.toString());
                backend.version(ServerVersion.MONGO_5_0);
                MongoServer server = new MongoServer(backend);
                server.bind();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
