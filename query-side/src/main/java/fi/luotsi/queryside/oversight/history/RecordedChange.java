package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.code.CodeList;
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
 * @param correctedBy the event that put it right last; null where it counts as it was recorded
 * @param corrects sequence numbers of those that it put right itself
 */
record RecordedChange(
        Recorded recorded,
        List<ValueChange> sets,
        @Nullable Recorded takenBackBy,
        List<Long> takesBack,
        @Nullable Recorded correctedBy,
        List<Long> corrects) {

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
        return new RecordedChange(
                recorded, sets.stream().filter(which).toList(), takenBackBy, takesBack, correctedBy, corrects);
    }

    /** The same without the personal values that counted before it: what counts from it on stays. */
    RecordedChange withoutOriginals() {
        List<ValueChange> told = sets.stream()
                .map(set -> set.isPersonal() ? new ValueChange(set.name(), null, set.after()) : set)
                .filter(set -> set.before() != null || set.after() != null)
                .toList();
        return new RecordedChange(recorded, told, takenBackBy, takesBack, correctedBy, corrects);
    }

    /** Whether what it says counts no longer, or never did. */
    boolean isWrong() {
        return isTakenBack() || correctedBy != null;
    }

    /** Whether it takes back or puts right, and so tells of values that count no longer. */
    boolean isRevision() {
        return isOne(recorded);
    }

    private static boolean isOne(Recorded event) {
        return event.envelope().event() instanceof Revision;
    }

    boolean isTakenBack() {
        return takenBackBy != null;
    }

    /** The events of one record, in their order. */
    static List<RecordedChange> of(List<Recorded> events) {
        Revised revised = Revised.in(events);
        Map<String, Value> standing = new HashMap<>();
        List<RecordedChange> told = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            Recorded event = events.get(i);
            List<ValueChange> sets = new ArrayList<>();
            if (isOne(event)) {
                sets.addAll(become(standing, values(Standing.recorded(events.subList(0, i + 1)))));
            }
            sets.addAll(sets(event.envelope().event(), standing));
            long sequence = event.envelope().sequence();
            told.add(new RecordedChange(
                    event,
                    sets,
                    revised.takenBackBy().get(sequence),
                    revised.takes().getOrDefault(sequence, List.of()),
                    revised.correctedBy().get(sequence),
                    revised.corrects().getOrDefault(sequence, List.of())));
        }
        return told;
    }

    /** The values that the events lead to. */
    private static Map<String, Value> values(List<Recorded> events) {
        Map<String, Value> values = new HashMap<>();
        events.forEach(each -> sets(each.envelope().event(), values));
        return values;
    }

    /** The values become what they are after a revision. */
    private static List<ValueChange> become(Map<String, Value> standing, Map<String, Value> after) {
        Set<String> names = new TreeSet<>(standing.keySet());
        names.addAll(after.keySet());
        List<ValueChange> sets = names.stream()
                .filter(name -> !Objects.equals(standing.get(name), after.get(name)))
                .map(name -> new ValueChange(name, standing.get(name), after.get(name)))
                .toList();
        standing.clear();
        standing.putAll(after);
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
