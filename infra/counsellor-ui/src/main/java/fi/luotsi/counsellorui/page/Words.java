package fi.luotsi.counsellorui.page;

import fi.luotsi.kernel.words.WordFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of pages, in one language. A key begins with the package whose {@code words.csv} has it, as {@code day.due}; one without a
 * dot is of every page's.
 */
public final class Words {

    private static final String EVERY_PAGE = "page";
    private static final Map<String, WordFile> FILES = new ConcurrentHashMap<>();

    /** Names of fields and events, as histories and letters have them. */
    private static final WordFile FIELDS = WordFile.beside(WordFile.class, "fields");

    private final Speech speech;

    Words(Speech speech) {
        this.speech = speech;
    }

    /**
     * The text, with each {@code %s} in it replaced by the next of the values.
     *
     * @throws IllegalArgumentException when there is none of that key: a fault of the page
     */
    public String say(String key, Object... values) {
        String text = find(key)
                .orElseThrow(() -> new IllegalArgumentException("words.csv of " + place(key) + " has no " + key));
        return values.length == 0 ? text : text.formatted(values);
    }

    /** The text, where there is one of that key. */
    public Optional<String> find(String key) {
        return file(place(key)).find(speech.tag(), key);
    }

    /** A number of things: the words {@code KEY.one} where there is one of them. */
    public String count(String key, long number) {
        return say(number == 1 ? key + ".one" : key, number);
    }

    /** What a field is called, within another where it has a name of its own there. */
    public Optional<String> field(String within, String field) {
        return FIELDS.find(speech.tag(), within + "." + field).or(() -> FIELDS.find(speech.tag(), field));
    }

    public Speech speech() {
        return speech;
    }

    private static String place(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? EVERY_PAGE : key.substring(0, dot);
    }

    private static WordFile file(String place) {
        return FILES.computeIfAbsent(
                place, name -> WordFile.beside(Words.class, "/fi/luotsi/counsellorui/" + name + "/words"));
    }

    static Set<String> keys(String place) {
        return file(place).keys();
    }
}
