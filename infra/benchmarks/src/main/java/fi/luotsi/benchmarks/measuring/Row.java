package fi.luotsi.benchmarks.measuring;

import java.util.List;
import java.util.Locale;

/**
 * One line of the report: a subject against its control.
 *
 * @param goal the ratio to reach
 * @param atLeast whether more is better
 * @param rounds the ratio of each round
 * @param figures of subject and control, as people read them
 */
public record Row(String what, String against, double goal, boolean atLeast, List<Double> rounds, String figures) {

    /** A ratio of speeds, which is to be at least the goal. */
    public static Row atLeast(double goal, String what, String against, List<Double> rounds, String figures) {
        return new Row(what, against, goal, true, rounds, figures);
    }

    /** A ratio of times, which is to be at most the goal. */
    public static Row atMost(double goal, String what, String against, List<Double> rounds, String figures) {
        return new Row(what, against, goal, false, rounds, figures);
    }

    /** A line of a Markdown table. */
    String line() {
        Ratio ratio = new Ratio(rounds);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %.2f | %s | %s | %s |%n",
                what,
                against,
                atLeast ? "≥" : "≤",
                goal,
                ratio.text(),
                verdict(ratio),
                figures);
    }

    /** Whether the median reaches the goal. */
    public boolean isMetAtMedian() {
        double median = new Ratio(rounds).median();
        return atLeast ? median >= goal : median <= goal;
    }

    private String verdict(Ratio ratio) {
        boolean all = atLeast ? ratio.low() >= goal : ratio.high() <= goal;
        boolean none = atLeast ? ratio.high() < goal : ratio.low() > goal;
        return all ? "met" : none ? "not met" : "not decided";
    }
}
