package fi.luotsi.counsellorui.page;

import fi.luotsi.kernel.words.WordFile;
import java.util.Set;

/** The words of pages, in one language: {@code words.csv}. */
public final class Words {

    private static final WordFile ALL = WordFile.beside(Words.class, "words");

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
        String text =
                ALL.find(speech.tag(), key).orElseThrow(() -> new IllegalArgumentException("words.csv has no " + key));
        return values.length == 0 ? text : text.formatted(values);
    }

    public Speech speech() {
        return speech;
    }

    static Set<String> keys() {
        return ALL.keys();
    }
}
