package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.proof.MomentText;
import fi.luotsi.kernel.record.RecordType;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;

/**
 * Reads one value at the parser's position. Texts, ids, moments, and lists and records of them are taken straight from the parser,
 * because binding each by Jackson costs more than all of the parsing. Anything else is bound.
 */
interface PartReader {

    /** The value at the parser's current token; the parser then stands at its last one. */
    @Nullable
    Object read(JsonParser json);

    /** The reader of a type. */
    static PartReader of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == String.class) {
            return PartReader::text;
        } else if (raw == UUID.class) {
            return PartReader::id;
        } else if (raw == Instant.class) {
            return PartReader::moment;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return PartReader::truth;
        } else if (raw == List.class) {
            return list(of(type.getContentType()));
        } else if (RecordType.isTypedId(raw)) {
            return typedId(raw);
        } else if (RecordReader.takes(raw)) {
            return new RecordReader(raw);
        }
        ObjectReader bound = StoredJson.partReader(type);
        return bound::readValue;
    }

    static @Nullable String text(JsonParser json) {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : present(json);
    }

    static @Nullable UUID id(JsonParser json) {
        try {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : UUID.fromString(present(json));
        } catch (IllegalArgumentException _) {
            throw new UnreadableEnvelope("an id in the envelope is not a UUID");
        }
    }

    static @Nullable Instant moment(JsonParser json) {
        try {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : MomentText.parse(present(json));
        } catch (DateTimeException _) {
            throw new UnreadableEnvelope("a moment in the envelope is none");
        }
    }

    private static Boolean truth(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> throw new UnreadableEnvelope("what is true or false in the envelope is neither");
        };
    }

    private static PartReader list(PartReader elements) {
        return json -> {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                throw new UnreadableEnvelope("a list in the envelope is none");
            }
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(elements.read(json));
            }
            return list;
        };
    }

    private static PartReader typedId(Class<?> type) {
        MethodHandle constructor =
                RecordType.of(type).constructor().asType(MethodType.methodType(Object.class, UUID.class));
        return json -> {
            UUID id = id(json);
            return id == null ? null : made(constructor, id);
        };
    }

    private static Object made(MethodHandle constructor, UUID id) {
        try {
            return (Object) constructor.invokeExact(id);
        } catch (Throwable e) {
            throw new IllegalStateException("an id cannot be made", e);
        }
    }

    private static String present(JsonParser json) {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new UnreadableEnvelope("a text in the envelope is none");
        }
        return json.getString();
    }
}
