package fi.luotsi.benchmarks.measuring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Control and subject by turns, so that other work of the computer falls on both. */
public final class Rounds {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
    private static final int WARM_UPS = 3;
    private static final double NANOS = 1e9;

    private final int count;

    public Rounds(int count) {
        this.count = count;
    }

    /** Something whose speed is measured, once a call: in things a second. */
    public interface Speed {
        double measure() throws Exception;
    }

    /** The speeds of both in each round. */
    public record Speeds(List<Double> control, List<Double> subject) {

        /** Subject by control, round by round. */
        public List<Double> ratios() {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < control.size(); i++) {
                ratios.add(subject.get(i) / control.get(i));
            }
            return ratios;
        }

        /** Their medians, with the unit they are in. */
        public String figures(String unit) {
            return String.format(
                    Locale.ROOT,
                    "%,.0f against %,.0f %s",
                    new Ratio(subject).median(),
                    new Ratio(control).median(),
                    unit);
        }
    }

    /** Measures both; the first rounds of each warm them up and do not count. */
    public Speeds measure(String what, Speed control, Speed subject) throws Exception {
        List<Double> controls = new ArrayList<>();
        List<Double> subjects = new ArrayList<>();
        for (int round = 1 - WARM_UPS; round <= count; round++) {
            double first = control.measure();
            double second = subject.measure();
            if (round > 0) {
                controls.add(first);
                subjects.add(second);
            }
            System.err.printf(
                    Locale.ROOT,
                    "%s: %s, ratio %.3f%n",
                    what,
                    round <= 0 ? "warming up" : "round " + round + " of " + count,
                    second / first);
        }
        return new Speeds(controls, subjects);
    }

    /**
     * Does some work over and over for some seconds, so that the virtual machine's own work is a small part.
     *
     * @param things that are done each time
     * @return things a second
     */
    public static double speed(long things, Work work) throws Exception {
        long begin = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - begin < LONG_ENOUGH.toNanos()) {
            work.run();
            done += things;
        }
        return done * NANOS / (System.nanoTime() - begin);
    }

    /** Something that is done once a call. */
    public interface Work {
        void run() throws Exception;
    }

    /** How many rounds count. */
    public int count() {
        return count;
    }

    /** The value under which so many per cent of these lie. */
    public static double percentile(double[] values, double percent) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(at, 0, sorted.length - 1)];
    }
}
