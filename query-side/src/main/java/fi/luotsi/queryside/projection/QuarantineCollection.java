package fi.luotsi.queryside.projection;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * The list of frozen documents, for people to look at and to count: {@code {_id:"contact_1/…", generation:"contact_1", fold, document,
 * position, exception}}. The document itself says whether it is frozen.
 */
final class QuarantineCollection {

    private static final String NAME = "frozen";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final Supplier<MongoDatabase> database;

    QuarantineCollection(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    private MongoCollection<Document> all() {
        return database.get().getCollection(NAME);
    }

    void list(String projection, int generation, Collection<DocumentUpdate.Grown> documents) {
        String of = Pointer.collection(projection, generation);
        for (DocumentUpdate.Grown document : documents) {
            Quarantined frozen = document.frozen();
            if (frozen != null) {
                Document entry = new Document("_id", of + "/" + document.id())
                        .append("generation", of)
                        .append("fold", projection)
                        .append("document", document.id())
                        .append("position", frozen.position())
                        .append("exception", frozen.exception());
                all().replaceOne(Filters.eq("_id", entry.get("_id")), entry, UPSERT);
            }
        }
    }

    void thaw(String projection, int generation, UUID document) {
        all().deleteOne(Filters.eq("_id", Pointer.collection(projection, generation) + "/" + document));
    }

    long count(String projection, int generation) {
        return all().countDocuments(where(projection, generation));
    }

    List<FrozenDocument> of(String projection, int generation) {
        return database.get()
                .getCollection(NAME, RawBsonDocument.class)
                .find(where(projection, generation))
                .map(entry -> new FrozenDocument(
                        projection,
                        entry.getBinary("document").asUuid(),
                        entry.getInt64("position").getValue(),
                        entry.getString("exception").getValue()))
                .into(new ArrayList<>());
    }

    void forget(String projection, int generation) {
        all().deleteMany(where(projection, generation));
    }

    private static Bson where(String projection, int generation) {
        return Filters.eq("generation", Pointer.collection(projection, generation));
    }
}
