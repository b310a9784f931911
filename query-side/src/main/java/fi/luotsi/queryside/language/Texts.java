package fi.luotsi.queryside.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The texts of one feature in every language, from UTF-8 files {@code NAME_fi.properties}, {@code NAME_sv.properties}
 * and {@code NAME_en.properties} beside a class. A key that one language lacks stops the program at its start, so that
 * no reader ever meets a gap.
 */
public final class Texts {

    private final String name;
    private final Map<Language, Properties> byLanguage;

    private Texts(String name, Map<Language, Properties> byLanguage) {
        this.name = name;
        this.byLanguage = byLanguage;
    }

    /**
     * Loads the texts.
     *
     * @throws IllegalStateException when a file is missing, or when a key is not in every file; the message names both
     */
    public static Texts beside(Class<?> place, String name) {
        var byLanguage = new EnumMap<Language, Properties>(Language.class);
        for (var language : Language.values()) {
            byLanguage.put(language, read(place, name + "_" + language.tag() + ".properties"));
        }
        requireSameKeys(name, byLanguage);
        return new Texts(name, byLanguage);
    }

    /**
     * Returns a text, with each {@code %s} in it replaced by the next of the values.
     *
     * @throws IllegalArgumentException when no language has the key
     */
    public String get(Language language, String key, Object... values) {
        var properties = byLanguage.get(language);
        var text = properties == null ? null : properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The texts '%s' have no key '%s'".formatted(name, key));
        }
        return values.length == 0 ? text : text.formatted(values);
    }

    /** Returns the keys, the same in every language. */
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        byLanguage.values().forEach(properties -> keys.addAll(properties.stringPropertyNames()));
        return keys;
    }

    private static Properties read(Class<?> place, String file) {
        try (InputStream in = place.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The texts '%s' are missing".formatted(file));
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireSameKeys(String name, Map<Language, Properties> byLanguage) {
        var all = new Texts(name, byLanguage).keys();
        byLanguage.forEach((language, properties) -> {
            var missing = new TreeSet<>(all);
            missing.removeIf(key -> !properties.getProperty(key, "").isBlank());
            if (!missing.isEmpty()) {
                throw new IllegalStateException(
                        "The texts '%s' lack %s in '%s'".formatted(name, missing, language.tag()));
            }
        });
    }
}
