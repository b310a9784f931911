package fi.luotsi.benchmarks.auditor;

import fi.luotsi.auditor.AuditCommand;
import fi.luotsi.benchmarks.history.DemoHistory;
import fi.luotsi.benchmarks.history.ExportedHistory;
import fi.luotsi.benchmarks.history.LongHistory;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.measuring.Row;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;

/** The verifier's full check of a long export, against reading, decoding and hashing the same bytes. */
public final class AuditorBenchmark {

    private static final double GOAL = 0.9;
    private static final double GOAL_OPENED = 0.8;

    private final LongHistory history;
    private final Path folder;
    private final Rounds rounds;

    public AuditorBenchmark(DemoHistory demo, int events, Path folder, Rounds rounds) {
        this.history = new LongHistory(demo, events);
        this.folder = folder;
        this.rounds = rounds;
    }

    public List<Row> rows() throws Exception {
        System.err.printf(Locale.ROOT, "An export of %,d events is written%n", history.size());
        ExportedHistory export = ExportedHistory.write(history, folder);
        CheckedByHand sealed = new CheckedByHand(null);
        CheckedByHand opened = new CheckedByHand(export.keys());
        Rounds.Speeds check = rounds.measure(
                "auditor", () -> speed(() -> sealed.run(export.events())), () -> speed(() -> audit(export)));
        OpenedReplay replay = new OpenedReplay(export.keys());
        Rounds.Speeds open = rounds.measure(
                "auditor, opened",
                () -> speed(() -> opened.run(export.events())),
                () -> speed(() -> replay.run(export.events(), export.key(), export.checkpoints())));
        return List.of(
                Row.atLeast(
                        GOAL,
                        "auditor: full proof check of an export of events",
                        "reading, decoding and SHA-256 of the same bytes",
                        check.ratios(),
                        check.figures("events/s")),
                Row.atLeast(
                        GOAL_OPENED,
                        "the same, each event decoded and everything sealed in it opened",
                        "the same, and one AES-GCM open and parse an event",
                        open.ratios(),
                        open.figures("events/s")));
    }

    private double speed(Rounds.Work work) throws Exception {
        return Rounds.speed(history.size(), work);
    }

    /** As its command line does, with nothing printed. */
    private static void audit(ExportedHistory export) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new AuditCommand())
                    .execute(
                            "--key",
                            export.key().toString(),
                            "--checkpoints",
                            export.checkpoints().toString(),
                            export.events().toString());
            if (status != 0) {
                throw new IllegalStateException("the verifier found something wrong: status " + status);
            }
        } finally {
            System.setOut(out);
        }
    }
}
