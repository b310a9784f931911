package fi.luotsi.kernel.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a file {@code NAME.csv} beside a class, a row for each: {@code key;fi;sv;en}. A row whose words serve several things names
 * all their keys, with spaces between. A word that one language lacks stops the program at its start, so that no reader meets a gap.
 */
public final class WordFile {

    private static final String HEADER = "key;fi;sv;en";
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private WordFile() {}

    /**
     * Reads the words.
     *
     * @throws IllegalStateException where the file is missing, a row is broken, a key stands twice or a word is missing; the message tells
     *     the file, the line and the key
     */
    public static WordFile beside(Class<?> place, String name) {
        WordFile words = new WordFile();
        for (Row row : Row.of(place, name + ".csv", HEADER)) {
            for (String language : LANGUAGES) {
                row.require(!cell(row, language).isBlank(), "has no word in " + language);
            }
            for (String key : row.cells().getFirst().split(" ", -1)) {
                @Nullable Row twin = words.rows.put(key, row);
                row.require(twin == null, "repeats the key " + key + (twin == null ? "" : " of line " + twin.line()));
            }
        }
        return words;
    }

    /** A word in {@code fi}, {@code sv} or {@code en}; any other language gets Finnish. Empty where there is no such key. */
    public Optional<String> find(String language, String key) {
        return Optional.ofNullable(rows.get(key)).map(row -> cell(row, language));
    }

    /** The keys, in the order of the file. */
    public Set<String> keys() {
        return rows.keySet();
    }

    private static String cell(Row row, String language) {
        return row.cells().get(Math.max(0, LANGUAGES.indexOf(language)) + 1);
    }
}
