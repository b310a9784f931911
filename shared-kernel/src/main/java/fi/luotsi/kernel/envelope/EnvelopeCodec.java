package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.personal.Personal;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Envelopes to their canonical bytes and back. The form, with its keys in the order in which they are stored:
 *
 * <pre>{"aggregate":uuid,"event":"contact.received@1","id":uuid,"key":uuid,"meta":{…},"open":{…},"sealed":{group:blob},"sequence":n}</pre>
 *
 * {@code key} and {@code sealed} are absent where nothing is sealed. A name comes before its parts, so that one pass reads it. Where a part
 * is a list of events, each stands in it as {@code {"event":…,"open":{…}}}, and its sealed groups beside the envelope's own, under that
 * part's name, its place and its group, as {@code instead.0.name}.
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
                sealed.put(part.name(), blob(envelope, form, part.name(), personal, seal));
            } else if (part.holdsEvents() && value instanceof List<?> within) {
                open.put(part.name(), within(envelope, form, part, within, sealed, seal));
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
            Envelope envelope = new EnvelopeReader(json, forms, metadata).envelope();
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

    /** The open parts of events that stand in another one; their sealed groups go beside its own. */
    private List<Map<String, Object>> within(
            Envelope envelope,
            EventForm form,
            EventForm.Part part,
            List<?> events,
            SortedMap<String, String> sealed,
            Seal seal) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Object each : events) {
            CaseworkEvent event = (CaseworkEvent) each;
            if (!event.keyId().equals(envelope.event().keyId())) {
                throw new IllegalArgumentException("an event within another has a key of its own");
            }
            EventForm inner = forms.of(event);
            SortedMap<String, Object> open = new TreeMap<>();
            for (EventForm.Part of : inner.parts()) {
                Object value = of.component().of(event);
                if (value instanceof Personal<?> personal) {
                    String group = part.name() + "." + written.size() + "." + of.name();
                    sealed.put(group, blob(envelope, form, group, personal, seal));
                } else if (value != null) {
                    open.put(of.name(), value);
                }
            }
            written.add(new TreeMap<>(Map.of("event", inner.storedName(), "open", open)));
        }
        return written;
    }

    private String blob(Envelope envelope, EventForm form, String group, Personal<?> personal, Seal seal) {
        return switch (personal) {
            case Personal.Fresh<?>(var value) ->
                BASE64.encodeToString(seal.seal(
                        envelope.event().keyId(),
                        mapper.writeValueAsBytes(value),
                        AssociatedData.of(envelope.id(), form.name(), group)));
            case Personal.Sealed<?> stored -> stored.blob();
        };
    }
}
