package fi.luotsi.benchmarks.auditor;

import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The control of the verifier: reads an export line by line into a buffer, decodes each line in place, and takes its SHA-256. With
 * keys it also opens and parses one sealed part of each event that has any.
 */
final class CheckedByHand {

    private static final JsonFactory JSON = new JsonFactory();

    private final @Nullable Map<UUID, DataKey> keys;
    private final MessageDigest sha256;
    private final byte[] buffer = new byte[1 << 20];

    CheckedByHand(@Nullable Map<UUID, DataKey> keys) throws NoSuchAlgorithmException {
        this.keys = keys;
        this.sha256 = MessageDigest.getInstance("SHA-256");
    }

    /** How many lines there were. */
    long run(Path events) throws IOException {
        long lines = 0;
        int held = 0;
        try (InputStream in = Files.newInputStream(events)) {
            for (int read = in.read(buffer, held, buffer.length - held);
                    read > 0;
                    read = in.read(buffer, held, buffer.length - held)) {
                int end = held + read;
                int begin = 0;
                for (int at = lineEnd(held, end); at < end; at = lineEnd(begin, end)) {
                    line(begin, at - begin);
                    lines++;
                    begin = at + 1;
                }
                held = end - begin;
                System.arraycopy(buffer, begin, buffer, 0, held);
            }
        }
        return lines;
    }

    private int lineEnd(int from, int end) {
        int at = from;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    private void line(int from, int length) {
        Map<String, String> fields = new HashMap<>();
        Map<String, String> envelope = new HashMap<>();
        String group = null;
        String blob = null;
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), buffer, from, length)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                if (json.nextToken() != JsonToken.START_OBJECT) {
                    fields.put(name, json.getString());
                    continue;
                }
                for (String inner = json.nextName(); inner != null; inner = json.nextName()) {
                    JsonToken value = json.nextToken();
                    if (value != JsonToken.START_OBJECT) {
                        envelope.put(inner, json.getString());
                    } else if (keys != null && inner.equals("sealed")) {
                        group = json.nextName();
                        json.nextToken();
                        blob = json.getString();
                        while (json.nextToken() != JsonToken.END_OBJECT) {
                            // the control opens one
                        }
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        sha256.update(buffer, from, length);
        if (sha256.digest().length == 0 || fields.isEmpty() || envelope.isEmpty()) {
            throw new IllegalStateException("a line is no entry");
        }
        if (keys != null && group != null && blob != null) {
            open(keys, fields, envelope, group, blob);
        }
    }

    private static void open(
            Map<UUID, DataKey> keys,
            Map<String, String> fields,
            Map<String, String> envelope,
            String group,
            String blob) {
        String name = fields.getOrDefault("name", "");
        DataKey key = keys.get(UUID.fromString(envelope.getOrDefault("key", "")));
        if (key == null) {
            throw new IllegalStateException("a key is missing");
        }
        byte[] plaintext = key.open(
                Base64.getUrlDecoder().decode(blob),
                AssociatedData.of(
                        UUID.fromString(fields.getOrDefault("id", "")), name.substring(0, name.indexOf('@')), group));
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), plaintext)) {
            while (json.nextToken() != null) {
                json.getString();
            }
        }
    }
}
