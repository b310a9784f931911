package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.envelope.Envelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The events of one record that stand: all but those that were taken back, and the taking back itself; and of those that were put right,
 * what counts in their place. Who put something right, and why, stands as an event of its own.
 *
 * @param <T> whatever holds an event
 */
public final class Standing<T> {

    private static final Standing<Envelope> ENVELOPES = new Standing<>(new Held<>() {
        @Override
        public CaseworkEvent event(Envelope of) {
            return of.event();
        }

        @Override
        public long sequence(Envelope of) {
            return of.sequence();
        }

        @Override
        public Envelope with(Envelope before, CaseworkEvent event, Corrected by) {
            return before.with(event, by.happenedAt());
        }
    });

    private static final Standing<Recorded> RECORDED = new Standing<>(new Held<>() {
        @Override
        public CaseworkEvent event(Recorded of) {
            return of.envelope().event();
        }

        @Override
        public long sequence(Recorded of) {
            return of.envelope().sequence();
        }

        @Override
        public Recorded with(Recorded before, CaseworkEvent event, Corrected by) {
            return before.with(before.envelope().with(event, by.happenedAt()));
        }
    });

    private final Held<T> held;

    public Standing(Held<T> held) {
        this.held = held;
    }

    /** How something holds an event. */
    public interface Held<T> {

        CaseworkEvent event(T of);

        /** Of the event in its record, from 0. */
        long sequence(T of);

        /** The same holder with the event that counts in the place of its own. */
        T with(T before, CaseworkEvent event, Corrected by);
    }

    /**
     * Those that stand, in their order.
     *
     * @param events of one record, from the first on
     */
    public static List<Envelope> of(List<Envelope> events) {
        return ENVELOPES.among(events);
    }

    /** As {@link #of(List)}, of several records, each one's events in their order. */
    public static List<Recorded> recorded(List<Recorded> events) {
        Map<UUID, List<Recorded>> byRecord = new LinkedHashMap<>();
        events.forEach(each -> byRecord.computeIfAbsent(each.envelope().aggregate(), _ -> new ArrayList<>())
                .add(each));
        return byRecord.values().stream()
                .flatMap(its -> RECORDED.among(its).stream())
                .toList();
    }

    /**
     * Those that one taking back took, in their order.
     *
     * @param events of its record, from the first on
     * @param undone whose event is {@link Undone}
     */
    public static List<Envelope> takenBackBy(Envelope undone, List<Envelope> events) {
        long first = ((Undone) undone.event()).first();
        return ENVELOPES
                .notTakenBack(events.stream()
                        .filter(each -> each.sequence() < undone.sequence())
                        .toList())
                .stream()
                .filter(each -> each.sequence() >= first)
                .toList();
    }

    /**
     * Those that counted until a revision and count no longer, as they were then.
     *
     * @param revision what takes back or puts right
     * @param events of its record, from the first on
     */
    public static List<Envelope> goneBy(Envelope revision, List<Envelope> events) {
        List<Envelope> before = of(events.stream()
                .filter(each -> each.sequence() < revision.sequence())
                .toList());
        List<Envelope> after = of(events.stream()
                .filter(each -> each.sequence() <= revision.sequence())
                .toList());
        return before.stream().filter(each -> !after.contains(each)).toList();
    }

    /** As {@link #of(List)}, of whatever holds the events. */
    public List<T> among(List<T> events) {
        return putRight(notTakenBack(events));
    }

    /** Without those that were taken back, each as it was recorded. */
    public List<T> notTakenBack(List<T> events) {
        List<T> left = new ArrayList<>();
        for (T each : events) {
            if (held.event(each) instanceof Undone undone) {
                while (!left.isEmpty() && held.sequence(left.getLast()) >= undone.first()) {
                    left.removeLast();
                }
            } else {
                left.add(each);
            }
        }
        return List.copyOf(left);
    }

    /** With what counts in the place of those that were put right; none of these was taken back. */
    public List<T> putRight(List<T> events) {
        List<T> right = new ArrayList<>();
        for (T each : events) {
            if (held.event(each) instanceof Corrected corrected) {
                replace(right, corrected);
            }
            right.add(each);
        }
        return List.copyOf(right);
    }

    private void replace(List<T> events, Corrected by) {
        for (int i = 0; i < events.size(); i++) {
            if (isReplaced(events.get(i), by)) {
                T before = events.get(i);
                events.removeIf(each -> isReplaced(each, by));
                events.addAll(
                        i,
                        by.instead().stream()
                                .map(event -> held.with(before, event, by))
                                .toList());
                return;
            }
        }
    }

    private boolean isReplaced(T each, Corrected by) {
        long sequence = held.sequence(each);
        return sequence >= by.first() && sequence <= by.last() && !(held.event(each) instanceof NoteEvent);
    }
}
