package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.undo.Standing;
import fi.luotsi.queryside.telling.EventTelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event with the values that it set and those before, not opened yet.
 *
 * @param takenBackBy the event that took it back as a slip; null where it stands
 * @param takesBack sequence numbers of those that it took back itself
 */
record RecordedChange(
        Recorded recorded, List<ValueChange> sets, @Nullable Recorded takenBackBy, List<Long> takesBack) {

    /** A value under the name that its event declares; either side may be absent. */
    record ValueChange(
            String name, @Nullable Value before, @Nullable Value after) {

        /** Whether it is sealed. */
        boolean isPersonal() {
            return Stream.of(before, after).anyMatch(value -> value != null && value.personal() != null);
        }
    }

    /**
     * A value as the event holds it.
     *
     * @param personal the type that it opens to, where it is sealed
     * @param list whose codes it holds, where it is coded
     * @param ofStaff whether it is the id of a member of the staff
     */
    record Value(
            Object plain,
            @Nullable Class<?> personal,
            @Nullable CodeList list,
            boolean ofStaff) {

        private static @Nullable Value in(CaseworkEvent event, EventTelling.ToldPart told) {
            Object plain = told.part().of(event);
            return plain == null
                    ? null
                    : new Value(
                            plain,
                            opened(told.part()),
                            told.list(),
                            told.part().annotation(OfStaff.class).isPresent());
        }

        private static @Nullable Class<?> opened(RecordPart part) {
            return part.isPersonal() && part.type() instanceof Class<?> type ? type : null;
        }
    }

    /** The same with some of the values alone. */
    RecordedChange withOnly(Predicate<ValueChange> which) {
        return new RecordedChange(recorded, sets.stream().filter(which).toList(), takenBackBy, takesBack);
    }

    boolean isTakenBack() {
        return takenBackBy != null;
    }

    /** The events of one record, in their order. */
    static List<RecordedChange> of(List<Recorded> events) {
        Map<Long, Recorded> takenBackBy = new HashMap<>();
        Map<Long, List<Long>> takesBack = new HashMap<>();
        List<Envelope> all = events.stream().map(Recorded::envelope).toList();
        for (Recorded event : events) {
            if (event.envelope().event() instanceof Undone) {
                List<Long> gone = Standing.takenBackBy(event.envelope(), all).stream()
                        .map(Envelope::sequence)
                        .toList();
                gone.forEach(each -> takenBackBy.put(each, event));
                takesBack.put(event.envelope().sequence(), gone);
            }
        }
        Map<String, Value> standing = new HashMap<>();
        Map<Long, Map<String, Value>> before = new HashMap<>();
        List<RecordedChange> told = new ArrayList<>();
        for (Recorded event : events) {
            before.put(event.envelope().sequence(), Map.copyOf(standing));
            CaseworkEvent happened = event.envelope().event();
            List<ValueChange> sets = new ArrayList<>();
            if (happened instanceof Undone undone) {
                sets.addAll(back(standing, Objects.requireNonNull(before.get(undone.first()))));
            }
            sets.addAll(sets(happened, standing));
            long sequence = event.envelope().sequence();
            told.add(new RecordedChange(
                    event, sets, takenBackBy.get(sequence), takesBack.getOrDefault(sequence, List.of())));
        }
        return told;
    }

    /** The values become those of before again. */
    private static List<ValueChange> back(Map<String, Value> standing, Map<String, Value> before) {
        Set<String> names = new TreeSet<>(standing.keySet());
        names.addAll(before.keySet());
        List<ValueChange> sets = names.stream()
                .filter(name -> !Objects.equals(standing.get(name), before.get(name)))
                .map(name -> new ValueChange(name, standing.get(name), before.get(name)))
                .toList();
        standing.clear();
        standing.putAll(before);
        return sets;
    }

    private static List<ValueChange> sets(CaseworkEvent event, Map<String, Value> standing) {
        EventTelling telling = EventTelling.of(event.getClass());
        List<ValueChange> sets = new ArrayList<>();
        for (EventTelling.ToldPart part : telling.parts()) {
            Value after = Value.in(event, part);
            Value before = telling.adds() ? null : replaced(part.name(), after, standing);
            if (!Objects.equals(before, after)) {
                sets.add(new ValueChange(part.name(), before, after));
            }
        }
        for (String ended : telling.ends()) {
            Value before = standing.remove(ended);
            if (before != null) {
                sets.add(new ValueChange(ended, before, null));
            }
        }
        return sets;
    }

    private static @Nullable Value replaced(String name, @Nullable Value after, Map<String, Value> standing) {
        return after == null ? standing.remove(name) : standing.put(name, after);
    }
}
