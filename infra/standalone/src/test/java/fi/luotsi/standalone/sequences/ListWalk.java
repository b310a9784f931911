package fi.luotsi.standalone.sequences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Goes through a list page by page while others write: what stood there all the time is seen, and once. That it stood there is seen at the
 * beginning and at the end; what was written to twice in between may have left the list and come back, as a client's records do when a
 * limit is set and lifted.
 */
final class ListWalk {

    private static final int LARGEST = 100;
    private static final int SMALLEST = 3;

    private final SchemaList list;
    private final Someone reader;
    private final Running program;
    private final Edge edge;
    private final Random dice;

    ListWalk(SchemaList list, Someone reader, Running program, Edge edge, Random dice) {
        this.list = list;
        this.reader = reader;
        this.program = program;
        this.edge = edge;
        this.dice = dice;
    }

    /** What was skipped or repeated; empty where nothing was. */
    String wrong() {
        long begun = program.mark();
        Optional<List<JsonNode>> first = read(true, LARGEST);
        if (first.isEmpty()) {
            return "";
        }
        Map<String, JsonNode> before = byId(first.get());
        boolean forward = !list.backwardsToo() || dice.nextBoolean();
        Optional<List<JsonNode>> pages =
                read(forward, Math.min(LARGEST, SMALLEST + dice.nextInt(1 + before.size() / 4)));
        Optional<List<JsonNode>> last = read(true, LARGEST);
        if (pages.isEmpty() || last.isEmpty()) {
            return "";
        }
        Map<String, Integer> written = program.writtenSince(begun);
        before.values().removeIf(node -> writtenTo(node, written) > 1);
        return wrong(before, pages.get(), byId(last.get()), forward);
    }

    private String wrong(
            Map<String, JsonNode> before, List<JsonNode> walked, Map<String, JsonNode> after, boolean forward) {
        List<String> wrong = new ArrayList<>();
        Map<String, List<JsonNode>> seen = new LinkedHashMap<>();
        walked.forEach(
                node -> seen.computeIfAbsent(id(node), _ -> new ArrayList<>()).add(node));
        before.forEach((id, node) -> {
            if (node.equals(after.get(id)) && !seen.containsKey(id)) {
                wrong.add("skipped " + id);
            }
        });
        seen.forEach((id, nodes) -> {
            JsonNode last = after.getOrDefault(id, nodes.getLast());
            if (nodes.size() > 1
                    && new HashSet<>(nodes).size() == 1
                    && nodes.getFirst().equals(last)) {
                wrong.add("repeated " + id);
            }
        });
        return wrong.isEmpty()
                ? ""
                : "%s walks %s(%s) %s: %s of %d"
                        .formatted(
                                reader,
                                list.field(),
                                list.arguments(),
                                forward ? "forward" : "backward",
                                wrong,
                                before.size());
    }

    /** All pages; none where the list cannot be had in that order: it is of one's own only, or others have made it too long meanwhile. */
    private Optional<List<JsonNode>> read(boolean forward, int size) {
        List<JsonNode> nodes = new ArrayList<>();
        String from = null;
        do {
            Reply reply = edge.ask(reader, list.query(page(forward, size, from)), Map.of());
            JsonNode found = reply.data().path(list.field());
            boolean isRefused = !found.has("nodes");
            if (reply.isFault("")
                    || (isRefused && !reply.refusals("").stream().allMatch(refusal -> refusal.endsWith(" sort")))) {
                throw new AssertionError(
                        "%s asks %s: %s".formatted(reader, list.query(page(forward, size, from)), reply.body()));
            }
            if (isRefused) {
                return Optional.empty();
            }
            found.path("nodes").forEach(nodes::add);
            JsonNode info = found.path("pageInfo");
            from = info.path(forward ? "hasNextPage" : "hasPreviousPage").asBoolean()
                    ? info.path(forward ? "endCursor" : "startCursor").asString()
                    : null;
        } while (from != null);
        return Optional.of(nodes);
    }

    private static String page(boolean forward, int size, @Nullable String from) {
        String number = (forward ? "first: " : "last: ") + size;
        return from == null ? number : number + (forward ? ", after: \"" : ", before: \"") + from + "\"";
    }

    /** How often something was written to what an element shows and names. */
    private static int writtenTo(JsonNode node, Map<String, Integer> written) {
        return node.isContainer()
                ? node.valueStream().mapToInt(part -> writtenTo(part, written)).sum()
                : written.getOrDefault(node.asString(""), 0);
    }

    private static Map<String, JsonNode> byId(List<JsonNode> nodes) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        nodes.forEach(node -> byId.putIfAbsent(id(node), node));
        return byId;
    }

    private static String id(JsonNode node) {
        return node.has("id") ? node.path("id").asString() : node.toString();
    }
}
