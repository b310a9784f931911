package fi.luotsi.standalone.agreement;

import fi.luotsi.kernel.casework.Adds;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Ends;
import fi.luotsi.kernel.casework.Told;
import fi.luotsi.kernel.casework.Untold;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of one record that hold now, as its events declare it by {@link Told}, {@link Adds} and {@link Ends}: so a history tells it. */
final class Standing {

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    void take(CaseworkEvent event) {
        boolean adds = event.getClass().isAnnotationPresent(Adds.class);
        for (RecordPart part : RecordType.of(event.getClass()).parts()) {
            if (!adds && part.annotation(Untold.class).isEmpty()) {
                String name = part.annotation(Told.class).map(Told::as).orElse(part.name());
                names.add(name);
                put(name, Seen.plain(part.of(event)));
            }
        }
        Ends ends = event.getClass().getAnnotation(Ends.class);
        if (ends != null) {
            for (String ended : ends.value()) {
                values.remove(ended);
            }
        }
    }

    /** The names of all values that were ever told. */
    Set<String> names() {
        return Set.copyOf(names);
    }

    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    private void put(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }
}
