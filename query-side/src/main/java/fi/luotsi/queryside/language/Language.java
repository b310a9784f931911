package fi.luotsi.queryside.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language that people read in this program. The order is the order in which they are offered. */
public enum Language {
    FI,
    SV,
    EN;

    private static final List<String> TAGS =
            Stream.of(values()).map(Language::tag).toList();

    /** Returns the BCP 47 tag: {@code fi}, {@code sv} or {@code en}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Chooses the language of an answer.
     *
     * @param chosen the tag that the reader picked, if any; one that is not ours counts as none
     * @param acceptLanguage the header {@code Accept-Language}, if any; a malformed one counts as none
     * @param otherwise the language when neither says
     */
    public static Language choose(@Nullable String chosen, @Nullable String acceptLanguage, Language otherwise) {
        return ofTag(chosen).or(() -> accepted(acceptLanguage)).orElse(otherwise);
    }

    /**
     * The language in which a client is written to: Swedish where that is their mother tongue, else Finnish.
     *
     * @param motherTongue code of the language list, where it is known
     */
    public static Language ofMotherTongue(@Nullable String motherTongue) {
        return SV.tag().equals(motherTongue) ? SV : FI;
    }

    private static Optional<Language> ofTag(@Nullable String tag) {
        return Stream.of(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    private static Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            return ofTag(Locale.lookupTag(Locale.LanguageRange.parse(header), TAGS));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
