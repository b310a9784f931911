package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.personal.Personal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One pass over one stored envelope, of the form that {@link EnvelopeCodec} tells. */
final class EnvelopeReader {

    private final JsonParser json;
    private final EventForms forms;
    private final PartReader metadata;
    private @Nullable UUID aggregate;
    private @Nullable UUID id;
    private @Nullable UUID key;
    private @Nullable Draft draft;
    private @Nullable Metadata meta;
    private long sequence = -1;

    /** The events within it, by the part that holds them. */
    private final Map<String, List<Draft>> within = new HashMap<>();

    EnvelopeReader(JsonParser json, EventForms forms, PartReader metadata) {
        this.json = json;
        this.forms = forms;
        this.metadata = metadata;
    }

    /** It begins before the first token, and ends at the last. */
    Envelope envelope() {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "aggregate" -> aggregate = PartReader.id(json);
                case "event" -> draft = new Draft(forms.named(json.getString()));
                case "id" -> id = PartReader.id(json);
                case "key" -> key = PartReader.id(json);
                case "meta" -> meta = (Metadata) metadata.read(json);
                case "open" -> open(present(draft, "event"), true);
                case "sealed" -> sealed();
                case "sequence" -> sequence = json.getLongValue();
                default -> throw new UnreadableEnvelope("unknown key " + name);
            }
        }
        Draft whole = present(draft, "event");
        within.forEach((part, drafts) -> whole.put(
                whole.form().part(part), drafts.stream().map(Draft::event).toList()));
        return new Envelope(
                present(id, "id"), present(aggregate, "aggregate"), sequence, present(meta, "meta"), whole.event());
    }

    private void open(Draft into, boolean mayHoldEvents) {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            EventForm.Part part = into.form().part(name);
            json.nextToken();
            if (mayHoldEvents && part.holdsEvents()) {
                within.put(name, events());
            } else {
                into.put(part, part.reader().read(json));
            }
        }
    }

    private List<Draft> events() {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw new UnreadableEnvelope("a list of events in the envelope is none");
        }
        List<Draft> events = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            events.add(event());
        }
        return events;
    }

    private Draft event() {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        @Nullable Draft event = null;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "event" -> event = new Draft(forms.named(json.getString()));
                case "open" -> open(present(event, name), false);
                default -> throw new UnreadableEnvelope("unknown key " + name + " of an event within another");
            }
        }
        return present(event, "event");
    }

    private void sealed() {
        Draft whole = present(draft, "event");
        expect(json.currentToken(), JsonToken.START_OBJECT);
        for (String group = json.nextName(); group != null; group = json.nextName()) {
            json.nextToken();
            Personal.Sealed<?> value = new Personal.Sealed<>(
                    present(id, "id"), whole.form().name(), group, present(key, "key"), json.getString());
            if (group.indexOf('.') < 0) {
                whole.put(whole.form().part(group), value);
            } else {
                withinAnother(group.split("\\.", -1), value);
            }
        }
    }

    /** A group of an event within this one, as {@code instead.0.name}. */
    private void withinAnother(String[] place, Personal.Sealed<?> value) {
        List<Draft> drafts = within.getOrDefault(place[0], List.of());
        try {
            Draft into = drafts.get(Integer.parseInt(place[1]));
            into.put(into.form().part(place[2]), value);
        } catch (IndexOutOfBoundsException | NumberFormatException _) {
            throw new UnreadableEnvelope("a sealed group belongs to no event");
        }
    }

    private static <T> T present(@Nullable T value, String key) {
        if (value == null) {
            throw new UnreadableEnvelope("the envelope lacks " + key);
        }
        return value;
    }

    private static void expect(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw new UnreadableEnvelope("the envelope is not an object");
        }
    }

    /** An event that is being read, its parts as they come. */
    private static final class Draft {

        private final EventForm form;
        private final @Nullable Object[] values;

        private Draft(EventForm form) {
            this.form = form;
            this.values = new Object[form.parts().size()];
        }

        private void put(EventForm.Part part, @Nullable Object value) {
            values[part.index()] = value;
        }

        private EventForm form() {
            return form;
        }

        private CaseworkEvent event() {
            return form.create(values);
        }
    }
}
