package fi.luotsi.auditor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON value read whole, for what is small.
 *
 * @param value a map, a list, a text (of a number and a truth too), or null
 */
record Tree(@Nullable Object value) {

    private static final JsonFactory JSON = new JsonFactory();

    /** The value of the bytes, or null where they are no JSON. */
    static @Nullable Tree of(byte[] bytes, int from, int length) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            Object value = read(json, json.nextToken());
            return json.nextToken() == null ? new Tree(value) : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static @Nullable Object read(JsonParser json, @Nullable JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                map.put(name, read(json, json.nextToken()));
            }
            return map;
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                list.add(read(json, next));
            }
            return list;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : json.getString();
    }

    /** The value under these names, one inside the other. */
    Tree at(String... names) {
        Object at = value;
        for (String name : names) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Tree(at);
    }

    List<Tree> each() {
        return value instanceof List<?> list
                ? list.stream().map(one -> new Tree(one)).toList()
                : List.of();
    }

    /** A text; empty where there is none. */
    String text() {
        return value instanceof String text ? text : "";
    }
}
