package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.ProofLog;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The logs replayed up to a moment: how many entries of each type there were by then. */
final class Counts {

    private final @Nullable Instant until;
    private final Map<ProofLog, SortedMap<String, Long>> counts = new EnumMap<>(ProofLog.class);

    private Counts(@Nullable Instant until) {
        this.until = until;
    }

    /** Up to a moment with its offset, as {@code 2026-03-02T09:15:00+02:00}, that moment too; nothing is counted for null. */
    static Counts until(@Nullable String moment) throws Unusable {
        try {
            return new Counts(
                    moment == null ? null : OffsetDateTime.parse(moment).toInstant());
        } catch (DateTimeException _) {
            throw new Unusable("--until is a moment with its offset, as 2026-03-02T09:15:00+02:00.");
        }
    }

    void count(Entry entry, Map<String, String> fields) {
        if (until == null || entry.recordedAt().isAfter(until)) {
            return;
        }
        String type =
                switch (entry.log()) {
                    case EVENTS -> fields.getOrDefault("event", "");
                    case USES -> fields.getOrDefault("operation", "") + " " + fields.getOrDefault("outcome", "");
                    case DISCLOSURES -> fields.getOrDefault("basis", "");
                };
        counts.computeIfAbsent(entry.log(), _ -> new TreeMap<>()).merge(type, 1L, Long::sum);
    }

    void print(PrintStream out) {
        if (until == null) {
            return;
        }
        out.println("As it stood at " + until + ":");
        counts.forEach((log, types) -> {
            out.println("  " + log.id());
            types.forEach((type, count) -> out.printf(Locale.ROOT, "  %10d  %s%n", count, type));
        });
    }
}
