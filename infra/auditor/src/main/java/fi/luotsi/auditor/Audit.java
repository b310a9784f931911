package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.ProofLog;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Checks the exports against the checkpoints, log by log. */
final class Audit {

    private static final Duration PROGRESS = Duration.ofSeconds(3);

    private final Kept kept;
    private final Counts counts;
    private final Instant now;
    private final PrintStream progress;
    private final Map<ProofLog, List<Part>> parts = new EnumMap<>(ProofLog.class);
    private boolean emptyFile;
    private long told = System.nanoTime();

    /** A file of a log, which was perhaps exported in several. */
    private record Part(Path file, long from) {}

    Audit(Kept kept, Counts counts, Instant now, PrintStream progress) {
        this.kept = kept;
        this.counts = counts;
        this.now = now;
        this.progress = progress;
    }

    /** Takes a file by its first line: a part of a log, or checkpoints. */
    void add(Path file) throws Unusable {
        try (Lines lines = new Lines(file)) {
            byte[] line = lines.next();
            Entry entry = line == null ? null : new EntryReader().read(line);
            if (entry != null) {
                parts.computeIfAbsent(entry.log(), _ -> new ArrayList<>()).add(new Part(file, entry.position()));
            } else if (line != null && new String(line, StandardCharsets.UTF_8).contains("\"note\":")) {
                kept.add(file);
            } else if (line != null) {
                throw new Unusable("The file " + file + " is no export of Luotsi's.");
            } else {
                emptyFile = true;
            }
        } catch (IOException _) {
            throw new Unusable("The file " + file + " cannot be read.");
        }
    }

    /**
     * A finding for each log of which a file was given. An empty file does not say of which log it is: so it stands for every one that
     * is signed and has no other.
     */
    List<Finding> findings() throws Unusable {
        List<Finding> findings = new ArrayList<>();
        for (ProofLog log : ProofLog.values()) {
            if (parts.containsKey(log) || (emptyFile && !kept.of(log).isEmpty())) {
                findings.add(checked(log));
            }
        }
        return findings;
    }

    /** The logs of which checkpoints are there and no file. */
    List<ProofLog> notGiven() {
        return Arrays.stream(ProofLog.values())
                .filter(log ->
                        !parts.containsKey(log) && !emptyFile && !kept.of(log).isEmpty())
                .toList();
    }

    private Finding checked(ProofLog log) throws Unusable {
        LogCheck check = new LogCheck(log, kept.of(log), now, counts);
        for (Part part : parts.getOrDefault(log, List.of()).stream()
                .sorted(Comparator.comparingLong(Part::from))
                .toList()) {
            try (ReadLines lines = new ReadLines(part.file())) {
                for (List<ReadLine> some = lines.next(); !some.isEmpty(); some = lines.next()) {
                    some.forEach(check::take);
                    tell(log, check.entries());
                }
            } catch (IOException _) {
                throw new Unusable("The file " + part.file() + " cannot be read to its end.");
            }
        }
        return check.finding();
    }

    private void tell(ProofLog log, long entries) {
        long time = System.nanoTime();
        if (time - told >= PROGRESS.toNanos()) {
            told = time;
            progress.println(log.id() + ": " + entries + " entries checked");
        }
    }
}
