package fi.luotsi.benchmarks.history;

import fi.luotsi.kernel.archive.StoredRow;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.keys.AssociatedData;
import fi.luotsi.kernel.keys.DataKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A stored event cut at every id and every sealed part, so that it can be told again with others: of the same length, of the same
 * words, and sealed anew.
 *
 * @param logical the event's name without its revision, which seals are bound to
 * @param key of its sealed parts, where it has any
 */
record Template(
        String name,
        String logical,
        UUID id,
        UUID aggregate,
        long sequence,
        Instant recordedAt,
        @Nullable UUID key,
        List<Piece> pieces) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    sealed interface Piece {

        /** The parts that are the same each time. */
        record Same(String text) implements Piece {}

        record Id(UUID id) implements Piece {}

        /** A group's plaintext. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Sealed(String group, byte[] plaintext) implements Piece {}
    }

    /** Cuts an event. */
    static Template of(StoredRow row, Map<UUID, DataKey> keys) {
        String text = new String(Objects.requireNonNull(row.envelope()), StandardCharsets.UTF_8);
        JsonNode tree = StoredJson.mapper().readTree(text);
        String name = Objects.requireNonNull(row.name());
        String logical = name.substring(0, name.indexOf('@'));
        UUID id = Objects.requireNonNull(row.id());
        UUID key = tree.has("key") ? UUID.fromString(tree.path("key").asString()) : null;
        Map<String, Piece> blobs = new HashMap<>();
        StringBuilder wanted = new StringBuilder();
        tree.path("sealed").properties().forEach(part -> {
            String blob = part.getValue().asString();
            byte[] plaintext = Objects.requireNonNull(keys.get(Objects.requireNonNull(key)))
                    .open(Base64.getUrlDecoder().decode(blob), AssociatedData.of(id, logical, part.getKey()));
            blobs.put(blob, new Piece.Sealed(part.getKey(), plaintext));
            wanted.append(Pattern.quote(blob)).append('|');
        });
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = Pattern.compile(wanted + ID.pattern()).matcher(text);
        int at = 0;
        while (matcher.find()) {
            pieces.add(new Piece.Same(text.substring(at, matcher.start())));
            Piece blob = blobs.get(matcher.group());
            pieces.add(blob == null ? new Piece.Id(UUID.fromString(matcher.group())) : blob);
            at = matcher.end();
        }
        pieces.add(new Piece.Same(text.substring(at)));
        return new Template(
                name,
                logical,
                id,
                Objects.requireNonNull(row.aggregate()),
                row.sequence(),
                row.recordedAt(),
                key,
                List.copyOf(pieces));
    }
}
