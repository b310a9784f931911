package fi.luotsi.queryside.api.pages;

import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of HTML with places to fill. {@code {{key}}} is the text of that key in the reader's language, or a value;
 * both are escaped. {@code {{!key}}} is a value that is HTML already.
 */
final class Page {

    static final Texts TEXTS = Texts.beside(Page.class, "pages");

    private static final Pattern PLACE = Pattern.compile("\\{\\{(!?)([a-z.-]+)}}");

    private final String html;

    private Page(String html) {
        this.html = html;
    }

    static Page named(String file) {
        try (InputStream in = Page.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The page '%s' is missing".formatted(file));
            }
            return new Page(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String fill(Language language, Map<String, String> values) {
        return PLACE.matcher(html).replaceAll(place -> {
            var key = place.group(2);
            var value = values.get(key);
            if (!place.group(1).isEmpty()) {
                return Matcher.quoteReplacement(value == null ? "" : value);
            }
            return Matcher.quoteReplacement(Markup.text(value == null ? TEXTS.get(language, key) : value));
        });
    }
}
