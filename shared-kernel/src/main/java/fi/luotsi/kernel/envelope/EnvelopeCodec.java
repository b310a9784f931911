package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.personal.Personal;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Envelopes to their canonical bytes and back. The form, with its keys in the order in which they are stored:
 *
 * <pre>{"aggregate":uuid,"event":"contact.received@1","id":uuid,"key":uuid,"meta":{…},"open":{…},"sealed":{group:blob},"sequence":n}</pre>
 *
 * {@code key} and {@code sealed} are absent where nothing is sealed. A name comes before its parts, so that one pass reads it.
 */
public final class EnvelopeCodec {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final JsonMapper mapper = StoredJson.mapper();
    private final PartReader metadata = PartReader.of(mapper.constructType(Metadata.class));
    private final EventForms forms = new EventForms(mapper);

    /** The bytes to store: from here on they are never written again in another form. */
    public byte[] encode(Envelope envelope, Seal seal) {
        CaseworkEvent event = envelope.event();
        EventForm form = forms.of(event);
        SortedMap<String, Object> open = new TreeMap<>();
        SortedMap<String, String> sealed = new TreeMap<>();
        for (EventForm.Part part : form.parts()) {
            Object value = part.component().of(event);
            if (value instanceof Personal<?> personal) {
                sealed.put(part.name(), blob(envelope, form, part, personal, seal));
            } else if (value != null) {
                open.put(part.name(), value);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = mapper.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringProperty("aggregate", envelope.aggregate().toString());
            json.writeStringProperty("event", form.storedName());
            json.writeStringProperty("id", envelope.id().toString());
            if (!sealed.isEmpty()) {
                json.writeStringProperty("key", event.keyId().toString());
            }
            json.writePOJOProperty("meta", envelope.metadata());
            json.writePOJOProperty("open", open);
            if (!sealed.isEmpty()) {
                json.writePOJOProperty("sealed", sealed);
            }
            json.writeNumberProperty("sequence", envelope.sequence());
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * The envelope of stored bytes, its personal values still sealed.
     *
     * @throws UnreadableEnvelope where the bytes are not one
     */
    public Envelope decode(byte[] bytes) {
        try (JsonParser json = mapper.createParser(bytes)) {
            Envelope envelope = new Reading(json).envelope();
            if (json.nextToken() != null) {
                throw new UnreadableEnvelope("more follows the envelope");
            }
            return envelope;
        } catch (JacksonException e) {
            throw new UnreadableEnvelope(
                    "stored bytes are not an envelope: " + e.getClass().getSimpleName());
        }
    }

    /** The stored names of all event types, as {@code contact.received@1}, sorted. */
    public List<String> storedNames() {
        return forms.all().stream().map(EventForm::storedName).toList();
    }

    /** The stored name of an event's type. */
    public String storedName(CaseworkEvent event) {
        return forms.of(event).storedName();
    }

    /** The logical name of an event's type, as {@code contact.received}: its stored name without the revision. */
    public String name(CaseworkEvent event) {
        return forms.of(event).name();
    }

    /** The record class of a stored name. */
    public Class<?> type(String storedName) {
        return forms.named(storedName).type();
    }

    private String blob(Envelope envelope, EventForm form, EventForm.Part part, Personal<?> personal, Seal seal) {
        return switch (personal) {
            case Personal.Fresh<?>(var value) ->
                BASE64.encodeToString(seal.seal(
                        envelope.event().keyId(),
                        mapper.writeValueAsBytes(value),
                        AssociatedData.of(envelope.id(), form.name(), part.name())));
            case Personal.Sealed<?> stored -> stored.blob();
        };
    }

    /** One pass over one envelope. */
    private final class Reading {

        private final JsonParser json;
        private @Nullable UUID aggregate;
        private @Nullable UUID id;
        private @Nullable UUID key;
        private @Nullable EventForm form;
        private @Nullable Metadata meta;
        private @Nullable Object @Nullable [] values;
        private long sequence = -1;

        private Reading(JsonParser json) {
            this.json = json;
        }

        private Envelope envelope() {
            expect(json.nextToken(), JsonToken.START_OBJECT);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                switch (name) {
                    case "aggregate" -> aggregate = PartReader.id(json);
                    case "event" -> {
                        form = forms.named(json.getString());
                        values = new Object[form.parts().size()];
                    }
                    case "id" -> id = PartReader.id(json);
                    case "key" -> key = PartReader.id(json);
                    case "meta" -> meta = (Metadata) metadata.read(json);
                    case "open" -> open();
                    case "sealed" -> sealed();
                    case "sequence" -> sequence = json.getLongValue();
                    default -> throw new UnreadableEnvelope("unknown key " + name);
                }
            }
            CaseworkEvent event = present(form, "event").create(present(values, "event"));
            return new Envelope(
                    present(id, "id"), present(aggregate, "aggregate"), sequence, present(meta, "meta"), event);
        }

        private void open() {
            EventForm known = present(form, "event");
            @Nullable Object[] into = present(values, "event");
            expect(json.currentToken(), JsonToken.START_OBJECT);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                EventForm.Part part = known.part(name);
                json.nextToken();
                into[part.index()] = part.reader().read(json);
            }
        }

        private void sealed() {
            EventForm known = present(form, "event");
            expect(json.currentToken(), JsonToken.START_OBJECT);
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                EventForm.Part part = known.part(name);
                json.nextToken();
                present(values, "event")[part.index()] = new Personal.Sealed<>(
                        present(id, "id"), known.name(), part.name(), present(key, "key"), json.getString());
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
    }
}
