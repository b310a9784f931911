package fi.luotsi.queryside.projection;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/** Searches as MongoDB runs them. A frozen document that never had content is no answer. */
record MongoQueries(MongoDatabaseFactory databases) implements Queries {

    @Override
    public List<RawBsonDocument> find(String collection, CriteriaDefinition criteria, Sort sort, int limit) {
        Document order = new Document();
        sort.forEach(each -> order.append(each.getProperty(), each.isAscending() ? 1 : -1));
        return documents(collection)
                .find(withContent(criteria))
                .sort(order)
                .limit(limit)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String collection, CriteriaDefinition criteria) {
        return documents(collection).countDocuments(withContent(criteria));
    }

    @Override
    public List<Document> group(String collection, CriteriaDefinition criteria, Document group) {
        List<Document> stages = List.of(new Document("$match", withContent(criteria)), new Document("$group", group));
        return documents(collection).aggregate(stages, Document.class).into(new ArrayList<>());
    }

    private MongoCollection<RawBsonDocument> documents(String collection) {
        return databases
                .getMongoDatabase()
                .withCodecRegistry(Codecs.registry())
                .getCollection(collection, RawBsonDocument.class);
    }

    private static Document withContent(CriteriaDefinition criteria) {
        Document asked = criteria.getCriteriaObject();
        Document content = new Document("content", new Document("$exists", true));
        return asked.isEmpty() ? content : new Document("$and", List.of(asked, content));
    }
}
