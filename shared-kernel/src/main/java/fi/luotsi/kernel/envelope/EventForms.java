package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** Every event type of the sealed hierarchy, by class and by stored name. */
final class EventForms {

    private final Map<Class<?>, EventForm> byType = new ConcurrentHashMap<>();
    private final Map<String, EventForm> byStoredName = new TreeMap<>();

    EventForms(JsonMapper mapper) {
        AggregateType.all().stream()
                .flatMap(kind -> kind.eventTypes().stream())
                .forEach(type -> add(type, new EventForm(type, mapper)));
    }

    private void add(Class<?> type, EventForm form) {
        byType.put(type, form);
        if (byStoredName.put(form.storedName(), form) != null) {
            throw new IllegalStateException("two event types are stored as " + form.storedName());
        }
    }

    EventForm of(CaseworkEvent event) {
        EventForm form = byType.get(event.getClass());
        if (form == null) {
            throw new IllegalStateException("not an event type: " + event.getClass());
        }
        return form;
    }

    EventForm named(String storedName) {
        EventForm form = byStoredName.get(storedName);
        if (form == null) {
            throw new UnreadableEnvelope("no event type is stored as " + storedName);
        }
        return form;
    }

    Collection<EventForm> all() {
        return byStoredName.values();
    }
}
