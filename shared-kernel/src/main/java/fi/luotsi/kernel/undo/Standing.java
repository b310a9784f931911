package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.envelope.Envelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The events of one record that stand: all but those that were taken back, and the taking back itself. */
public final class Standing {

    private Standing() {}

    /**
     * Those that stand, in their order.
     *
     * @param events of one record, from the first on
     */
    public static List<Envelope> of(List<Envelope> events) {
        return of(events, Envelope::event, Envelope::sequence);
    }

    /** As {@link #of(List)}, of whatever holds an event and its sequence number. */
    public static <T> List<T> of(
            List<T> events, Function<? super T, CaseworkEvent> event, ToLongFunction<? super T> sequence) {
        List<T> standing = new ArrayList<>();
        for (T each : events) {
            if (event.apply(each) instanceof Undone undone) {
                while (!standing.isEmpty() && sequence.applyAsLong(standing.getLast()) >= undone.first()) {
                    standing.removeLast();
                }
            } else {
                standing.add(each);
            }
        }
        return List.copyOf(standing);
    }

    /** As {@link #of(List)}, of several records, each one's events in their order. */
    public static List<Recorded> recorded(List<Recorded> events) {
        Map<UUID, List<Recorded>> byRecord = new LinkedHashMap<>();
        events.forEach(each -> byRecord.computeIfAbsent(each.envelope().aggregate(), _ -> new ArrayList<>())
                .add(each));
        return byRecord.values().stream()
                .flatMap(its -> of(its, each -> each.envelope().event(), each -> each.envelope()
                                .sequence())
                        .stream())
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
        return of(events.stream()
                        .filter(each -> each.sequence() < undone.sequence())
                        .toList())
                .stream()
                .filter(each -> each.sequence() >= first)
                .toList();
    }
}
