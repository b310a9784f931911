package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.personal.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One event with what it set, and what stood there before; nothing opened yet. */
record RecordedChange(Recorded recorded, List<ValueChange> sets) {

    /** A value under the name of its {@link Meaning}; either side may be absent. */
    record ValueChange(
            String name, @Nullable Value before, @Nullable Value after) {}

    /**
     * A value as the event holds it.
     *
     * @param personal what it opens to, where it is sealed
     */
    record Value(Object plain, @Nullable Class<?> personal) {}

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
        List<ValueChange> sets = new ArrayList<>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Meaning.of(event.getClass(), component.getName())
                    .ifPresent(name -> set(name, value(component, event), standing, sets));
        }
        Meaning.ends(event.getClass()).forEach(name -> set(name, null, standing, sets));
        return sets;
    }

    private static void set(String name, @Nullable Value after, Map<String, Value> standing, List<ValueChange> sets) {
        Value before = Meaning.isAdded(name) ? null : standing.get(name);
        if (!Objects.equals(before, after)) {
            sets.add(new ValueChange(name, before, after));
        }
        if (after == null) {
            standing.remove(name);
        } else {
            standing.put(name, after);
        }
    }

    private static @Nullable Value value(RecordComponent component, CaseworkEvent event) {
        try {
            Object plain = component.getAccessor().invoke(event);
            if (plain == null) {
                return null;
            }
            Class<?> personal = component.getGenericType() instanceof ParameterizedType generic
                            && generic.getActualTypeArguments()[0] instanceof Class<?> type
                            && component.getType() == Personal.class
                    ? type
                    : null;
            return new Value(plain, personal);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event's component cannot be read: " + component.getName(), e);
        }
    }
}
