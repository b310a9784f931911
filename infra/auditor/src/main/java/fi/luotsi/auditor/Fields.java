package fi.luotsi.auditor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The texts and numbers at the top level of an entry; deeper levels are passed over. */
final class Fields {

    private static final JsonFactory JSON = new JsonFactory();

    private Fields() {}

    /** By name, or null where the bytes are no JSON object. */
    static @Nullable Map<String, String> of(byte[] bytes, int from, int length) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                JsonToken value = json.nextToken();
                if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    fields.put(name, json.getString());
                } else {
                    json.skipChildren();
                }
            }
            return json.nextToken() == null ? fields : null;
        } catch (JacksonException _) {
            return null;
        }
    }
}
