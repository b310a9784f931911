package fi.luotsi.kernel.identifying;

import fi.luotsi.kernel.json.StoredJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The content of {@code identifying-text.json}, which says what each part means. */
record Declared(
        List<String> about,
        String unseen,
        String dash,
        String space,
        List<String> zeros,
        Map<String, String> lookAlikes,
        List<String> publicNumbers,
        List<String> publicNumbersWhole,
        List<Declared.Sought> kinds,
        Map<String, String> passed) {

    /** One kind of find; the patterns are tried in this order. */
    record Sought(String kind, List<String> passes, Optional<String> check, List<String> patterns) {}

    static Declared read() {
        try (InputStream in = Objects.requireNonNull(Declared.class.getResourceAsStream("identifying-text.json"))) {
            return StoredJson.mapper().readValue(in, Declared.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
