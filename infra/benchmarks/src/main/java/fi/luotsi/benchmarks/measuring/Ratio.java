package fi.luotsi.benchmarks.measuring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The result of several rounds, each with its control beside it. */
record Ratio(List<Double> rounds) {

    double median() {
        double[] sorted = sorted();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double low() {
        return sorted()[0];
    }

    double high() {
        double[] sorted = sorted();
        return sorted[sorted.length - 1];
    }

    /** Median and spread. */
    String text() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median(), low(), high());
    }

    private double[] sorted() {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
