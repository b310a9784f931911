package fi.luotsi.queryside.language;

import fi.luotsi.kernel.words.WordFile;
import java.util.Arrays;
import java.util.Set;

/** The texts of one feature in every language: a {@link WordFile} beside a class. */
public final class Texts {

    private final String file;
    private final WordFile words;

    private Texts(String file, WordFile words) {
        this.file = file;
        this.words = words;
    }

    /**
     * Loads the texts of {@code NAME.csv}.
     *
     * @throws IllegalStateException when it is missing, or one of its rows is not whole; the message names the file, the line and the key
     */
    public static Texts beside(Class<?> place, String name) {
        return new Texts(name + ".csv beside " + place.getName(), WordFile.beside(place, name));
    }

    /**
     * Returns a text, with each {@code %s} in it replaced by the next of the values.
     *
     * @throws IllegalArgumentException when there is no such key
     */
    public String get(Language language, String key, Object... values) {
        String text = words.find(language.tag(), key)
                .orElseThrow(() -> new IllegalArgumentException("%s has no row '%s'".formatted(file, key)));
        return values.length == 0 ? text : text.formatted(values);
    }

    /**
     * Returns a text about a number of things: the row {@code KEY.one} for one of them, where there is such a row. The number is the value
     * after the given ones.
     */
    public String counted(Language language, String key, long number, Object... values) {
        String one = key + ".one";
        Object[] all = Arrays.copyOf(values, values.length + 1);
        all[values.length] = String.valueOf(number);
        return get(language, number == 1 && keys().contains(one) ? one : key, all);
    }

    /** Returns the keys, in the order of the file. */
    public Set<String> keys() {
        return words.keys();
    }
}
