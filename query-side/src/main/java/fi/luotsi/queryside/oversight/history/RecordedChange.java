package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.record.RecordPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event with the values that it set and those before, not opened yet. */
record RecordedChange(Recorded recorded, List<ValueChange> sets) {

    /** A value under the name that its event declares; either side may be absent. */
    record ValueChange(
            String name, @Nullable Value before, @Nullable Value after) {}

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

    /** The same but for one of the values. */
    RecordedChange without(String name) {
        return new RecordedChange(
                recorded, sets.stream().filter(set -> !set.name().equals(name)).toList());
    }

    /** The events of one record, in their order. */
    static List<RecordedChange> of(List<Recorded> events) {
        Map<String, Value> standing = new HashMap<>();
        List<RecordedChange> told = new ArrayList<>();
        for (Recorded event : events) {
            told.add(new RecordedChange(event, sets(event.envelope().event(), standing)));
        }
        return told;
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
