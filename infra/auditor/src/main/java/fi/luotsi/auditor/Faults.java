package fi.luotsi.auditor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong in a log, each with its place: every one of them, but no more sentences than anybody reads. */
final class Faults {

    private static final int MOST = 1_000;

    private final List<Fault> found = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long more;

    private record Fault(long position, String sentence) {}

    void at(long position, @Nullable String what) {
        if (what != null) {
            add(position, "position " + position + ": " + what);
        }
    }

    /** A fault that has its place in its words. */
    void add(long position, String sentence) {
        first = Math.min(first, position);
        if (found.size() < MOST) {
            found.add(new Fault(position, sentence));
        } else {
            more++;
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** The first wrong position, also where it has no sentence; {@link Long#MAX_VALUE} where there is none. */
    long first() {
        return first;
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
