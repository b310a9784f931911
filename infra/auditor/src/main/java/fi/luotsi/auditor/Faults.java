package fi.luotsi.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong in a log, each with its place: every one of them, but no more sentences than anybody reads. */
final class Faults {

    private static final int MOST = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private long more;

    private record Fault(long position, String sentence) {}

    void at(long position, @Nullable String what) {
        if (what != null) {
            add(position, "position " + position + ": " + what);
        }
    }

    /** A fault that has its place in its words. */
    void add(long position, String sentence) {
        if (found.size() < MOST) {
            found.add(new Fault(position, sentence));
        } else {
            more++;
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** The first wrong position. */
    long first() {
        return found.stream().mapToLong(Fault::position).min().orElse(Long.MAX_VALUE);
    }

    /** In the order of their places. */
    List<String> sentences() {
        return found.stream()
                .sorted(Comparator.comparingLong(Fault::position))
                .map(Fault::sentence)
                .toList();
    }

    /** How many there are besides. */
    long more() {
        return more;
    }
}
