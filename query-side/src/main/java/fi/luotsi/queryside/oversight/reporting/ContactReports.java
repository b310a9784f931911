package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.api.graphql.Reach;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.oversight.reporting.ContactReport.Row;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Counts contacts. The definition {@value #DEFINITION}:
 *
 * <ul>
 *   <li>Base: contacts whose receiving fell in the months asked for, in Finnish time, and that meet the filter. A filter by topic and
 *       result is met by a topic that has both.
 *   <li>A contact that a restriction or a ban hides from the request is in no number: data whose processing is restricted are only stored
 *       (GDPR 18(2)), and a number that the list beside it has not would tell that there is something hidden. Anonymous contacts and
 *       destroyed ones are always counted.
 *   <li>{@code contacts}: distinct contacts of the base with the row's values. A contact with several topics is counted once in each of
 *       their rows, so that rows by topic or result do not add up to the total.
 *   <li>{@code topics}: topics raised in those contacts, those only that meet filter and row.
 *   <li>Hub: the contact's own; where it has none, the unit that received it. Result: each topic's own.
 *   <li>Rows: those with at least one contact, by the dimensions in the order asked, codes in published order.
 * </ul>
 */
@Component
class ContactReports {

    static final String DEFINITION = "contacts-by-topic@2";

    private static final Reach REACH = new Reach("Contact", "content.unit", "content.client");
    private static final String TOPICS = "topics";
    private static final String RAISED = "raised";

    private final Documents<ContactFacts.Fact> facts;

    ContactReports(ContactFacts projection, DocumentsFactory documents) {
        this.facts = documents.of(projection);
    }

    ContactReport count(ReportRequest request, AccessContext access, Scope scope) {
        List<Document> groups = facts.group(base(request, access, scope), grouping(request));
        Map<Map<Dimension, String>, long[]> cells = new HashMap<>();
        long[] total = new long[2];
        for (Document group : groups) {
            long contacts = group.get("contacts", (Number) 0).longValue();
            Document id = group.get("_id", Document.class);
            if (byTopic(request)) {
                long matching = spread(id, contacts, request, cells);
                add(total, matching == 0 ? 0 : contacts, matching * contacts);
            } else {
                long topics = group.get(TOPICS, (Number) 0).longValue();
                add(cells.computeIfAbsent(values(id, request), _ -> new long[2]), contacts, topics);
                add(total, contacts, topics);
            }
        }
        List<Row> rows = new ArrayList<>();
        cells.forEach((values, counts) -> rows.add(new Row(values, counts[0], counts[1])));
        rows.sort(order(request.by()));
        ContactReport exact = new ContactReport(DEFINITION, rows, total[0], total[1]);
        return scope == Scope.ANONYMOUS ? InFives.of(exact) : exact;
    }

    private static Criteria base(ReportRequest request, AccessContext access, Scope scope) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("content.month")
                .gte(request.from().toString())
                .lte(request.to().toString()));
        // the social ombudsman counts every unit's contacts, and has no list of them
        all.addAll(scope == Scope.ANONYMOUS ? REACH.notHidden(access) : REACH.ofClientsAndNobody(access));
        Criteria topic = new Criteria();
        request.filter().forEach((dimension, value) -> {
            if (dimension.ofTopic()) {
                topic.and(dimension.field()).is(value);
            } else {
                all.add(Criteria.where("content." + dimension.field()).is(value));
            }
        });
        if (request.filter().keySet().stream().anyMatch(Dimension::ofTopic)) {
            all.add(Criteria.where("content.topics").elemMatch(topic));
        }
        return new Criteria().andOperator(all);
    }

    /** By the dimensions asked for; where topics matter, by all topics of a contact too, which is then taken apart here. */
    private static Document grouping(ReportRequest request) {
        Document id = new Document();
        request.by().stream()
                .filter(dimension -> !dimension.ofTopic())
                .forEach(dimension -> id.append(dimension.field(), "$content." + dimension.field()));
        if (byTopic(request)) {
            id.append(RAISED, "$content.raised");
        }
        return new Document("_id", id)
                .append("contacts", new Document("$sum", 1))
                .append(TOPICS, new Document("$sum", "$content.topicCount"));
    }

    private static boolean byTopic(ReportRequest request) {
        return request.by().stream().anyMatch(Dimension::ofTopic)
                || request.filter().keySet().stream().anyMatch(Dimension::ofTopic);
    }

    /** Counts contacts that all have the same topics; returns how many of these meet the filter. */
    private static long spread(
            Document id, long contacts, ReportRequest request, Map<Map<Dimension, String>, long[]> cells) {
        Map<Dimension, String> shared = values(id, request);
        Set<Map<Dimension, String>> seen = new HashSet<>();
        long matching = 0;
        for (Topic topic : Raised.topics(id.getString(RAISED))) {
            if (meets(topic, request)) {
                matching++;
                Map<Dimension, String> values = new EnumMap<>(Dimension.class);
                values.putAll(shared);
                request.by().stream()
                        .filter(Dimension::ofTopic)
                        .forEach(dimension -> values.put(dimension, value(topic, dimension)));
                add(cells.computeIfAbsent(values, _ -> new long[2]), seen.add(values) ? contacts : 0, contacts);
            }
        }
        return matching;
    }

    private static boolean meets(Topic topic, ReportRequest request) {
        return request.filter().entrySet().stream()
                .filter(wanted -> wanted.getKey().ofTopic())
                .allMatch(wanted -> wanted.getValue().equals(value(topic, wanted.getKey())));
    }

    private static String value(Topic topic, Dimension dimension) {
        return dimension == Dimension.TOPIC ? topic.topic() : topic.result();
    }

    private static Map<Dimension, String> values(Document id, ReportRequest request) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        request.by().stream()
                .filter(dimension -> !dimension.ofTopic())
                .forEach(dimension -> values.put(dimension, id.getString(dimension.field())));
        return values;
    }

    private static void add(long[] counts, long contacts, long topics) {
        counts[0] += contacts;
        counts[1] += topics;
    }

    private static Comparator<Row> order(List<Dimension> by) {
        return (one, other) -> by.stream()
                .mapToInt(dimension -> dimension.compare(
                        one.values().getOrDefault(dimension, ""), other.values().getOrDefault(dimension, "")))
                .filter(compared -> compared != 0)
                .findFirst()
                .orElse(0);
    }
}
