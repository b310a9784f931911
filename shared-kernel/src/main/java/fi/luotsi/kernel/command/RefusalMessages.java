package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.words.Sentence;
import fi.luotsi.kernel.words.WordFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The message of a refusal, for a person. A message names its details as {@code {max}}; a part in square brackets is left out when
 * one of its details was not given.
 */
public final class RefusalMessages {

    private static final WordFile WORDS = WordFile.beside(RefusalMessages.class, "refusals");
    private static final WordFile SITUATIONS = WordFile.beside(RefusalMessages.class, "situations");

    private RefusalMessages() {}

    /** The message in {@code fi}, {@code sv} or {@code en}; any other language gets Finnish. It names the field by its path. */
    public static String in(String language, Refusal refusal) {
        return in(language, refusal, refusal.path());
    }

    /** The message that names the field in words of the reader's language; blank where it has none. */
    public static String in(String language, Refusal refusal, String field) {
        String words = WORDS.find(language, refusal.code())
                .or(() -> WORDS.find(language, RefusalCode.INVALID.name()))
                .orElseThrow();
        Map<String, String> details = new HashMap<>();
        refusal.details().forEach((name, value) -> details.put(name, inWords(name, value, language, refusal)));
        if (!field.isBlank()) {
            details.putIfAbsent("field", field);
        }
        return Sentence.of(words, details);
    }

    private static String inWords(String name, String value, String language, Refusal refusal) {
        if (name.equals(Situation.DETAIL)) {
            return SITUATIONS.find(language, value).orElse("");
        }
        if (name.equals("instead")) {
            return label(refusal.details().getOrDefault("list", ""), value, language);
        }
        if (name.equals("purpose")) {
            return names(CodeList.PURPOSE, value, language);
        }
        return refusal.code().equals(RefusalCode.WRONG_STATE.name())
                ? names(CodeList.REFERRAL_STATE, value, language)
                : value;
    }

    private static String label(String list, String code, String language) {
        return Codes.published()
                .find(list, code)
                .map(named -> named.label(language) + " (" + code + ")")
                .orElse(code);
    }

    private static String names(CodeList list, String codes, String language) {
        return Arrays.stream(codes.split(", *"))
                .map(code -> Codes.published()
                        .find(list, code)
                        .map((Code named) -> named.label(language).toLowerCase(Locale.ROOT))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
