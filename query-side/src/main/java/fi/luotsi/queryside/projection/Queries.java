package fi.luotsi.queryside.projection;

import java.util.List;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/** Searches in a collection of documents. */
interface Queries {

    List<RawBsonDocument> find(String collection, CriteriaDefinition criteria, Sort sort, int limit);

    long count(String collection, CriteriaDefinition criteria);

    List<Document> group(String collection, CriteriaDefinition criteria, Document group);
}
