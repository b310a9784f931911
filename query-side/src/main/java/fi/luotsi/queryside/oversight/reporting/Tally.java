package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.oversight.reporting.ContactReport.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** The rows of one report, gathered from groups of facts that have what the report goes by in common. */
final class Tally {

    private final ReportRequest request;
    private final LocalDate today;
    private final Map<Map<Dimension, String>, Count> cells = new HashMap<>();
    private Count total = Count.NONE;

    Tally(ReportRequest request, LocalDate today) {
        this.request = request;
        this.today = today;
    }

    /** Takes contacts that are alike in all that the report goes by. */
    void take(Document group) {
        Document id = group.get("_id", Document.class);
        long contacts = group.get("contacts", (Number) 0).longValue();
        long derived = isDerived(id) ? contacts : 0;
        if (request.byTopic()) {
            String raised = id.getString("raised");
            Optional<String> reason = Raised.reasonForNone(raised);
            if (reason.isPresent()) {
                takeWithoutTopic(id, new Count(contacts, 0, derived), reason.get());
            } else {
                takeTopics(id, contacts, derived, Raised.topics(raised));
            }
        } else {
            long topics = group.get("topics", (Number) 0).longValue();
            add(values(id), new Count(contacts, topics, derived));
            total = total.plus(new Count(contacts, topics, derived));
        }
    }

    ContactReport report(String definition) {
        List<Row> rows = cells.entrySet().stream()
                .map(cell -> new Row(
                        cell.getKey(),
                        cell.getValue().contacts(),
                        cell.getValue().topics(),
                        cell.getValue().derived()))
                .sorted(order(request.by()))
                .toList();
        return new ContactReport(definition, rows, total.contacts(), total.topics());
    }

    /** It counts under the reason for having none. */
    private void takeWithoutTopic(Document id, Count count, String reason) {
        boolean meets = request.filter().entrySet().stream()
                .filter(wanted -> wanted.getKey().ofTopic())
                .allMatch(wanted -> wanted.getValue().equals(reason));
        if (meets) {
            Map<Dimension, String> values = values(id);
            request.by().stream().filter(Dimension::ofTopic).forEach(dimension -> values.put(dimension, reason));
            add(values, count);
            total = total.plus(count);
        }
    }

    /** A contact with several topics is counted once in each of their rows. */
    private void takeTopics(Document id, long contacts, long derived, List<Topic> topics) {
        Set<Map<Dimension, String>> seen = new HashSet<>();
        long matching = 0;
        for (Topic topic : topics) {
            if (meets(topic)) {
                matching++;
                Map<Dimension, String> values = values(id);
                request.by().stream()
                        .filter(Dimension::ofTopic)
                        .forEach(dimension -> values.put(dimension, value(topic, dimension)));
                add(values, seen.add(values) ? new Count(contacts, contacts, derived) : new Count(0, contacts, 0));
            }
        }
        if (matching > 0) {
            total = total.plus(new Count(contacts, matching * contacts, derived));
        }
    }

    private boolean meets(Topic topic) {
        return request.filter().entrySet().stream()
                .filter(wanted -> wanted.getKey().ofTopic())
                .allMatch(wanted -> wanted.getValue().equals(value(topic, wanted.getKey())));
    }

    private static String value(Topic topic, Dimension dimension) {
        return dimension == Dimension.TOPIC ? topic.topic() : topic.result();
    }

    private boolean isDerived(Document id) {
        String derived = id.getString("derived");
        return derived != null
                && Stream.of(derived.split(" ", -1))
                        .anyMatch(
                                value -> request.goesBy().map(Dimension::field).anyMatch(value::equals));
    }

    private Map<Dimension, String> values(Document id) {
        Map<Dimension, String> values = new EnumMap<>(Dimension.class);
        request.by().stream()
                .filter(dimension -> !dimension.ofTopic())
                .forEach(dimension -> values.put(dimension, counted(dimension, id.getString(dimension.field()))));
        return values;
    }

    private String counted(Dimension dimension, String value) {
        return dimension == Dimension.MUNICIPALITY && request.division() == MunicipalityDivision.OF_TODAY
                ? Codes.published().on(today, CodeList.MUNICIPALITY, value)
                : value;
    }

    private void add(Map<Dimension, String> values, Count count) {
        cells.merge(values, count, Count::plus);
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
