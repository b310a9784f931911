package fi.luotsi.benchmarks.replay;

import fi.luotsi.benchmarks.history.DemoHistory;
import fi.luotsi.benchmarks.history.FilledArchive;
import fi.luotsi.benchmarks.history.LongHistory;
import fi.luotsi.benchmarks.measuring.Rounds;
import fi.luotsi.benchmarks.measuring.Row;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.queryside.projection.Projection;
import fi.luotsi.queryside.projection.Replay;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Replay of a long history from PostgreSQL, against decoding the same bytes. */
public final class ReplayBenchmark {

    private static final double GOAL = 0.5;
    /** As {@code luotsi.projections.batch} is set by default. */
    private static final int BATCH = 1_000;

    private static final int MOST_DOCUMENTS = 100_000;
    private static final int DECODED = 100_000;
    private static final double NANOS = 1e9;

    private final LongHistory history;
    private final Rounds rounds;
    private final List<String> notes = new ArrayList<>();

    public ReplayBenchmark(DemoHistory demo, int events, Rounds rounds) {
        this.history = new LongHistory(demo, events);
        this.rounds = rounds;
    }

    /** Measures every projection once and the slowest of them in rounds. */
    public List<Row> rows() throws Exception {
        System.err.printf(Locale.ROOT, "An archive is filled with %,d events%n", history.size());
        try (FilledArchive filled = filled()) {
            Archive archive = filled.archive();
            List<byte[]> bytes = bytes(archive);
            List<String> each = new ArrayList<>();
            Projection<?> slowest = slowest(archive, each);
            Rounds.Speeds byHand = rounds.measure(
                    "replay",
                    () -> Rounds.speed(bytes.size(), () -> decoded(bytes)),
                    () -> Rounds.speed(history.size(), () -> replay(slowest, archive)));
            EnvelopeCodec codec = new EnvelopeCodec();
            double own = 0;
            for (int i = 0; i < 3; i++) {
                own = ownDecoded(bytes, codec);
            }
            notes.add(String.format(
                    Locale.ROOT,
                    "Replay: PostgreSQL %s on the same computer, batches of %,d, documents remembered %,d, sealed; one"
                            + " projection at a time on one thread, of which the slowest is told. Once each, in events a"
                            + " second: %s. The program's own decoding alone: %,.0f.",
                    filled.version(),
                    BATCH,
                    MOST_DOCUMENTS,
                    String.join(", ", each),
                    own));
            return List.of(Row.atLeast(
                    GOAL,
                    "replay: read in order, decode, fold (" + slowest.name() + "), to no store, sealed",
                    "decoding the same bytes on one core",
                    byHand.ratios(),
                    byHand.figures("events/s")));
        }
    }

    /** Notes for the report. */
    public List<String> notes() {
        return notes;
    }

    private FilledArchive filled() throws SQLException, IOException {
        return new FilledArchive(history);
    }

    private Projection<?> slowest(Archive archive, List<String> each) {
        List<Projection<?>> projections = projections();
        Projection<?> slowest = projections.getFirst();
        double least = Double.MAX_VALUE;
        replay(slowest, archive);
        for (Projection<?> projection : projections) {
            long begin = System.nanoTime();
            replay(projection, archive);
            double speed = history.size() * NANOS / (System.nanoTime() - begin);
            each.add(String.format(Locale.ROOT, "%s %,.0f", projection.name(), speed));
            System.err.printf(Locale.ROOT, "replay of %s: %,.0f events/s%n", projection.name(), speed);
            if (speed < least) {
                least = speed;
                slowest = projection;
            }
        }
        return slowest;
    }

    private static void replay(Projection<?> projection, Archive archive) {
        Replay.run(projection, archive, BATCH, MOST_DOCUMENTS);
    }

    /** All projections of the program, by name. */
    private static List<Projection<?>> projections() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
        scanner.scan("fi.luotsi.queryside");
        List<Projection<?>> found = new ArrayList<>();
        beans.getBeansOfType(Projection.class).values().forEach(found::add);
        found.sort(Comparator.comparing(Projection::name));
        return found;
    }

    private static double decoded(List<byte[]> bytes) {
        long begin = System.nanoTime();
        long sequences = 0;
        for (byte[] one : bytes) {
            sequences += DecodedByHand.of(one).sequence();
        }
        return speed(bytes, begin, sequences);
    }

    private static double ownDecoded(List<byte[]> bytes, EnvelopeCodec codec) {
        long begin = System.nanoTime();
        long sequences = 0;
        for (byte[] one : bytes) {
            sequences += codec.decode(one).sequence();
        }
        return speed(bytes, begin, sequences);
    }

    private static double speed(List<byte[]> bytes, long begin, long sequences) {
        long nanos = System.nanoTime() - begin;
        if (sequences < 0) {
            throw new IllegalStateException("no event has a sequence below 0");
        }
        return bytes.size() * NANOS / nanos;
    }

    private static List<byte[]> bytes(Archive archive) {
        List<byte[]> bytes = new ArrayList<>();
        List<Recorded> some = archive.after(Archive.START, BATCH);
        while (!some.isEmpty() && bytes.size() < DECODED) {
            some.forEach(event -> bytes.add(event.bytes()));
            some = archive.after(some.getLast().position(), BATCH);
        }
        return bytes;
    }
}
