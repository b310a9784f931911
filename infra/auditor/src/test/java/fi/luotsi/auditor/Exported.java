package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.CompactRange;
import fi.luotsi.kernel.proof.Hashing;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A log as its tables hold it, which the database's owner can change freely, and as it is exported. */
final class Exported {

    static final Instant MORNING = Instant.parse("2026-03-02T07:00:00Z");

    private static final String SEALED =
            "{\"actor\":\"0198d000-0000-7000-8000-000000000001\",\"%s\":\"%s\",\"id\":\"%s\",\"sealed\":\"AQI\"}";

    private final ProofLog log;
    private final Hashing hashing = new Hashing();
    final List<Row> rows = new ArrayList<>();

    /**
     * One row.
     *
     * @param columns the columns beside an envelope, as they are exported; empty in the other logs
     * @param entry null where it is gone
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(
            Instant recordedAt,
            byte[] leaf,
            String columns,
            @Nullable String entry) {}

    private Exported(ProofLog log) {
        this.log = log;
    }

    /** A log of so many entries, as the program writes it. */
    static Exported generated(ProofLog log, int count, Random random) {
        Exported exported = new Exported(log);
        List<UUID> aggregates = new ArrayList<>();
        List<Integer> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (log != ProofLog.EVENTS) {
                String key = log == ProofLog.USES ? "operation" : "basis";
                exported.append(MORNING.plusMillis(i), "", SEALED.formatted(key, "kind-" + i % 3, id(random)));
                continue;
            }
            int aggregate = aggregates.isEmpty() || random.nextInt(3) == 0
                    ? aggregates.size()
                    : random.nextInt(aggregates.size());
            if (aggregate == aggregates.size()) {
                aggregates.add(id(random));
                events.add(0);
            }
            int sequence = events.get(aggregate);
            events.set(aggregate, sequence + 1);
            exported.event(
                    MORNING.plusMillis(i), "contact.received@1", id(random), aggregates.get(aggregate), sequence);
        }
        return exported;
    }

    void event(Instant at, String name, UUID id, UUID aggregate, int sequence) {
        append(
                at,
                "\"name\":\"" + name + "\",\"id\":\"" + id + "\",\"aggregate\":\"" + aggregate + "\",\"sequence\":"
                        + sequence + ",",
                "{\"aggregate\":\"" + aggregate + "\",\"event\":\"" + name + "\",\"id\":\"" + id
                        + "\",\"meta\":{\"purpose\":\"audit\"},\"open\":{\"text\":\"ä\"},\"sequence\":" + sequence
                        + "}");
    }

    /** An event of a destruction, whose open part is this. */
    void destruction(String name, UUID destruction, int sequence, String open) {
        Instant at = rows.getLast().recordedAt();
        UUID id = new UUID(destruction.getMostSignificantBits(), sequence);
        append(
                at,
                "\"name\":\"" + name + "\",\"id\":\"" + id + "\",\"aggregate\":\"" + destruction + "\",\"sequence\":"
                        + sequence + ",",
                "{\"aggregate\":\"" + destruction + "\",\"event\":\"" + name + "\",\"id\":\"" + id
                        + "\",\"meta\":{\"purpose\":\"maintenance\"},\"open\":" + open + ",\"sequence\":" + sequence
                        + "}");
    }

    private void append(Instant at, String columns, String entry) {
        rows.add(new Row(at, leaf(rows.size(), at, entry), columns, entry));
    }

    private byte[] leaf(int position, Instant at, String entry) {
        return hashing.leaf(position, at, entry.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives the rows from one on the leaves that their bytes and places have now. */
    void hashAnew(int from) {
        for (int i = from; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.entry() != null) {
                rows.set(
                        i,
                        new Row(row.recordedAt(), leaf(i, row.recordedAt(), row.entry()), row.columns(), row.entry()));
            }
        }
    }

    void change(int position, @Nullable String entry) {
        Row row = rows.get(position);
        rows.set(position, new Row(row.recordedAt(), row.leaf(), row.columns(), entry));
    }

    /** The signed note of the first so many entries. */
    String signed(int size, SigningKey key) {
        CompactRange range = new CompactRange();
        rows.subList(0, size).forEach(row -> range.append(row.leaf()));
        return key.sign(log, size, range.root()).note();
    }

    /** Writes it as it is exported, from a position on. */
    Path write(Path file, int from) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = from; i < rows.size(); i++) {
            lines.add(line(i, rows.get(i)));
        }
        return Files.write(file, lines);
    }

    private String line(int position, Row row) {
        String key =
                switch (log) {
                    case EVENTS -> "envelope";
                    case USES -> "use";
                    case DISCLOSURES -> "disclosure";
                };
        return "{\"position\":" + position + ",\"recordedAt\":\"" + row.recordedAt() + "\",\"leaf\":\""
                + HexFormat.of().formatHex(row.leaf()) + "\"," + (row.entry() == null ? "" : row.columns()) + "\"" + key
                + "\":" + row.entry() + "}";
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
