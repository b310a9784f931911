package fi.luotsi.counsellorui.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words of pages: {@code words.csv}, a key and its text in each language. Of several values the text says where each stands. */
public final class Words {

    private static final Map<String, Map<Speech, String>> ALL = read();

    private final Speech speech;

    Words(Speech speech) {
        this.speech = speech;
    }

    /**
     * The text.
     *
     * @throws IllegalArgumentException when there is none of that key: a fault of the page
     */
    public String say(String key, Object... values) {
        Map<Speech, String> texts = ALL.get(key);
        if (texts == null) {
            throw new IllegalArgumentException("words.csv has no " + key);
        }
        return new MessageFormat(Objects.requireNonNull(texts.get(speech)), Locale.forLanguageTag(speech.tag()))
                .format(values);
    }

    public Speech speech() {
        return speech;
    }

    static Set<String> keys() {
        return ALL.keySet();
    }

    private static Map<String, Map<Speech, String>> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("words.csv")), StandardCharsets.UTF_8))) {
            Map<String, Map<Speech, String>> all = new HashMap<>();
            for (String line : lines.lines().skip(1).toList()) {
                String[] cells = line.split(";", -1);
                if (cells.length != 1 + Speech.values().length || List.of(cells).contains("")) {
                    throw new IllegalStateException("words.csv needs a key and a text in each language: " + line);
                }
                Map<Speech, String> texts = new EnumMap<>(Speech.class);
                for (Speech speech : Speech.values()) {
                    texts.put(speech, cells[1 + texts.size()]);
                }
                all.put(cells[0], texts);
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
