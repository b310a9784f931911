package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.StoredAs;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import java.lang.reflect.ParameterizedType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How one event type is stored: its name, and each component's reader, looked up once so that no event needs reflection. */
final class EventForm {

    /** One component of the event record. */
    record Part(String name, int index, RecordPart component, PartReader reader) {

        /** Whether it is a list of events, which the codec reads itself. */
        boolean holdsEvents() {
            return isOfEvents(component);
        }
    }

    private final Class<?> type;
    private final String name;
    private final int revision;
    private final RecordType record;
    private final List<Part> parts;
    private final Map<String, Part> byName = new HashMap<>();

    EventForm(Class<?> type, JsonMapper mapper) {
        this.type = type;
        StoredAs stored = Objects.requireNonNull(
                type.getAnnotation(StoredAs.class), () -> type + " lacks its logical name (@StoredAs)");
        this.name = stored.value();
        this.revision = stored.revision();
        this.record = RecordType.of(type);
        this.parts = record.parts().stream()
                .map(part -> new Part(part.name(), part.index(), part, reader(part, mapper)))
                .toList();
        parts.forEach(part -> byName.put(part.name(), part));
    }

    private static boolean isOfEvents(RecordPart part) {
        return part.type() instanceof ParameterizedType list && list.getActualTypeArguments()[0] == CaseworkEvent.class;
    }

    private static PartReader reader(RecordPart part, JsonMapper mapper) {
        return isOfEvents(part)
                ? _ -> {
                    throw new UnreadableEnvelope("events stand in an event, and in nothing else");
                }
                : PartReader.of(mapper.constructType(part.type()));
    }

    Class<?> type() {
        return type;
    }

    String name() {
        return name;
    }

    String storedName() {
        return name + "@" + revision;
    }

    List<Part> parts() {
        return parts;
    }

    Part part(String component) {
        Part part = byName.get(component);
        if (part == null) {
            throw new UnreadableEnvelope(storedName() + " has no part " + component);
        }
        return part;
    }

    CaseworkEvent create(@Nullable Object[] values) {
        try {
            return (CaseworkEvent) record.create(values);
        } catch (IllegalStateException _) {
            throw new UnreadableEnvelope("cannot make " + storedName() + " of its stored parts");
        }
    }
}
