package fi.luotsi.benchmarks.replay;

import fi.luotsi.kernel.json.StoredJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The control of a replay: reads stored bytes in one pass with the same library, and does nothing more. Ids become ids, other
 * values stay as they were written.
 */
record DecodedByHand(
        @Nullable UUID id,
        @Nullable UUID aggregate,
        @Nullable UUID key,
        @Nullable String event,
        long sequence,
        Map<String, @Nullable Object> parts) {

    private static final JsonMapper JSON = StoredJson.mapper();

    static DecodedByHand of(byte[] bytes) {
        UUID id = null;
        UUID aggregate = null;
        UUID key = null;
        String event = null;
        long sequence = -1;
        Map<String, @Nullable Object> parts = new HashMap<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken token = json.nextToken();
                switch (name) {
                    case "id" -> id = UUID.fromString(json.getString());
                    case "aggregate" -> aggregate = UUID.fromString(json.getString());
                    case "key" -> key = UUID.fromString(json.getString());
                    case "event" -> event = json.getString();
                    case "sequence" -> sequence = json.getLongValue();
                    default -> parts.put(name, value(json, token));
                }
            }
        }
        return new DecodedByHand(id, aggregate, key, event, sequence, parts);
    }

    private static @Nullable Object value(JsonParser json, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new HashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                map.put(name, value(json, json.nextToken()));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                list.add(value(json, next));
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getString();
    }
}
