package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.words.WordFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The message of a refusal, for a person. A message names its details as {@code {max}}; a part in square brackets is left out when
 * one of its details was not given.
 */
public final class RefusalMessages {

    private static final WordFile WORDS = WordFile.beside(RefusalMessages.class, "refusals");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)}");

    private RefusalMessages() {}

    /** The message in {@code fi}, {@code sv} or {@code en}; any other language gets Finnish. */
    public static String in(String language, Refusal refusal) {
        String words = WORDS.find(language, refusal.code())
                .or(() -> WORDS.find(language, RefusalCode.INVALID.name()))
                .orElseThrow();
        String sentence = OPTIONAL.matcher(words)
                .replaceAll(part -> quoted(allGiven(part.group(1), refusal) ? part.group(1) : ""));
        return DETAIL.matcher(sentence).replaceAll(part -> quoted(filled(part, language, refusal)));
    }

    private static boolean allGiven(String part, Refusal refusal) {
        return DETAIL.matcher(part).results().allMatch(detail -> refusal.details()
                .containsKey(detail.group(1)));
    }

    private static String filled(MatchResult part, String language, Refusal refusal) {
        String value = refusal.details().getOrDefault(part.group(1), "");
        return refusal.code().equals(RefusalCode.WRONG_STATE.name()) ? stateNames(value, language) : value;
    }

    private static String stateNames(String codes, String language) {
        return Arrays.stream(codes.split(", *"))
                .map(code -> Codes.published()
                        .find(CodeList.REFERRAL_STATE, code)
                        .map((Code state) -> state.label(language).toLowerCase(Locale.ROOT))
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }
}
