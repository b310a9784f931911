package fi.luotsi.kernel.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words with places for details, as {@code {max}}; a part in square brackets is left out where one of its details was not given. */
public final class Sentence {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)}");

    private Sentence() {}

    /** The words with the details in their places. */
    public static String of(String words, Map<String, String> details) {
        String sentence = OPTIONAL.matcher(words)
                .replaceAll(part -> Matcher.quoteReplacement(allGiven(part.group(1), details) ? part.group(1) : ""));
        return DETAIL.matcher(sentence)
                .replaceAll(part -> Matcher.quoteReplacement(details.getOrDefault(part.group(1), "")));
    }

    private static boolean allGiven(String part, Map<String, String> details) {
        return DETAIL.matcher(part).results().allMatch(detail -> details.containsKey(detail.group(1)));
    }
}
