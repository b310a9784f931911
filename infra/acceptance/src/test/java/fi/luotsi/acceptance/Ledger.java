package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks the program's acknowledgements against its export and its answers. */
final class Ledger {

    private static final int QUERIED_AT_ONCE = 20;

    /** An event of the export, by the command that caused it. */
    private record Stored(String aggregate, long sequence) {}

    private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Stored> stored = new HashMap<>();
    private final Map<String, Long> lengths = new HashMap<>();
    private long positions;

    void add(Collection<Acknowledged> more) {
        more.forEach(command -> acknowledged.put(command.step().commandId(), command));
    }

    int size() {
        return acknowledged.size();
    }

    /** Reads the whole export anew: positions are dense, sequences whole, every acknowledged event is there and once. */
    void checkWholeExport(Caller auditor) {
        stored.clear();
        lengths.clear();
        positions = 0;
        checkExport(auditor);
    }

    /** The same for the events added since the last look. */
    void checkExport(Caller auditor) {
        auditor.get("/export/events?from=" + positions).body().lines().forEach(this::read);
        for (Acknowledged command : acknowledged.values()) {
            assertThat(stored.get(command.step().commandId()))
                    .as("the event of an acknowledged %s of %s", command.step().mutation(), command.id())
                    .isEqualTo(new Stored(command.id(), command.version()));
        }
    }

    private void read(String line) {
        JsonNode row = Caller.JSON.readTree(line);
        JsonNode envelope = row.path("envelope");
        String aggregate = envelope.path("aggregate").asString();
        long sequence = envelope.path("sequence").asLong();
        assertThat(row.path("position").asLong()).as("positions are dense").isEqualTo(positions++);
        assertThat(sequence)
                .as("the events of %s are in sequence", aggregate)
                .isEqualTo(lengths.getOrDefault(aggregate, 0L));
        lengths.put(aggregate, sequence + 1);
        Stored before = stored.put(envelope.at("/meta/causation").asString(), new Stored(aggregate, sequence));
        assertThat(before)
                .as("a command is carried out once: %s", envelope.path("meta"))
                .isNull();
    }

    /** The read side shows each record at the version acknowledged, or later. */
    static void checkAnswers(Caller auditor, Collection<Acknowledged> commands) {
        Map<String, Acknowledged> latest = commands.stream()
                .collect(Collectors.toMap(
                        Acknowledged::id, command -> command, (a, b) -> a.version() > b.version() ? a : b));
        List<Acknowledged> all = new ArrayList<>(latest.values());
        for (int from = 0; from < all.size(); from += QUERIED_AT_ONCE) {
            check(auditor, all.subList(from, Math.min(all.size(), from + QUERIED_AT_ONCE)));
        }
    }

    private static void check(Caller auditor, List<Acknowledged> some) {
        StringBuilder query = new StringBuilder("{");
        for (int n = 0; n < some.size(); n++) {
            Acknowledged one = some.get(n);
            query.append(
                    one.type().equals("referral")
                            ? " r%d: referralChain(referralId: \"%s\") { members { id version } }"
                                    .formatted(n, one.id())
                            : " r%d: %s(id: \"%s\") { version }".formatted(n, one.type(), one.id()));
        }
        JsonNode answer = auditor.graphql(query.append(" }").toString(), Map.of());
        for (int n = 0; n < some.size(); n++) {
            JsonNode record = answer.at("/data/r" + n);
            JsonNode shown = record.has("members") ? record.at("/members/0/version") : record.path("version");
            assertThat(shown.asLong(-1))
                    .as("version of %s: %s", some.get(n), answer.path("errors"))
                    .isGreaterThanOrEqualTo(some.get(n).version());
        }
    }
}
