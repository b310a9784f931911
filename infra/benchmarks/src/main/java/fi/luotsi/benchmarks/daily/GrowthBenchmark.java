package fi.luotsi.benchmarks.daily;

import fi.luotsi.benchmarks.measuring.Program;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.measuring.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same work on a program with many contacts and on one with few, both on their embedded stores, by turns. */
public final class GrowthBenchmark {

    private static final int FEW = 1_500;
    private static final double GOAL = 1.5;
    private static final double START_GOAL = 1;
    private static final Duration LONGER = Duration.ofSeconds(5);
    private static final Duration LENGTH = Duration.ofSeconds(4);
    private static final int CALLERS = 8;
    private static final int MEDIAN = 50;
    private static final String USER = "helmi";

    private final Path jar;
    private final Path wiring;
    private final Path folder;
    private final int many;
    private final Rounds rounds;

    /** @param many how many contacts the larger one has */
    public GrowthBenchmark(Path jar, Path wiring, Path folder, int many, Rounds rounds) {
        this.jar = jar;
        this.wiring = wiring;
        this.folder = folder;
        this.many = many;
        this.rounds = rounds;
    }

    public List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Program small = program("few", FEW);
                Program large = program("many", many)) {
            Turns ofSmall = new Turns(small, USER);
            Turns ofLarge = new Turns(large, USER);
            for (Turns.Work work : Turns.reads()) {
                rows.add(row(work, ofSmall, ofLarge));
            }
            rows.add(row(Turns.contact(), ofSmall, ofLarge));
        }
        rows.add(starts());
        return rows;
    }

    private Program program(String name, int contacts) throws IOException, InterruptedException {
        return Program.startForOne(jar, wiring, folder.resolve(name), "--luotsi.demo.contacts=" + contacts);
    }

    private Row row(Turns.Work work, Turns small, Turns large) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int round = 0; round <= rounds.count(); round++) {
            double control = median(work, small);
            double subject = median(work, large);
            System.err.printf(
                    Locale.ROOT,
                    "%s: %s, %.1f ms with %,d contacts, %.1f ms with %,d%n",
                    work.name(),
                    round == 0 ? "warmed up" : "round " + round + " of " + rounds.count(),
                    subject,
                    many,
                    control,
                    FEW);
            if (round > 0) {
                ratios.add(subject / control);
                figures.add(String.format(Locale.ROOT, "%.1f/%.1f", subject, control));
            }
        }
        return Row.atMost(
                GOAL,
                String.format(Locale.ROOT, "%s, with %,d contacts", work.name(), many),
                String.format(Locale.ROOT, "the same with %,d", FEW),
                ratios,
                "median, " + CALLERS + " callers, ms: " + String.join(", ", figures));
    }

    /** The median of what each turn takes, in milliseconds. */
    private static double median(Turns.Work work, Turns turns) throws Exception {
        long end = System.nanoTime() + LENGTH.toNanos();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<Double>>> calling = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit(() -> {
                        List<Double> took = new ArrayList<>();
                        for (int turn = caller; System.nanoTime() < end; turn += CALLERS) {
                            long begin = System.nanoTime();
                            work.asking().ask(turns, turn);
                            took.add((System.nanoTime() - begin) / 1e6);
                        }
                        return took;
                    }))
                    .toList();
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> caller : calling) {
                all.addAll(caller.get());
            }
            return Rounds.percentile(
                    all.stream().mapToDouble(Double::doubleValue).toArray(), MEDIAN);
        }
    }

    private Row starts() throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (int round = 1; round <= rounds.count(); round++) {
            double control = start("few", FEW);
            double subject = start("many", many);
            ratios.add(subject / (control + LONGER.toSeconds()));
            figures.add(String.format(Locale.ROOT, "%.1f/%.1f", subject, control));
            System.err.printf(Locale.ROOT, "start: %.1f s against %.1f s%n", subject, control);
        }
        return Row.atMost(
                START_GOAL,
                String.format(Locale.ROOT, "a start with %,d contacts", many),
                String.format(Locale.ROOT, "one with %,d, and %d s", FEW, LONGER.toSeconds()),
                ratios,
                "s: " + String.join(", ", figures));
    }

    /** Seconds until a program on a folder that it has used before is ready. */
    private double start(String name, int contacts) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        try (Program _ = program(name, contacts)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }
}
