package fi.luotsi.kernel.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form in which names are compared: NFKC, in Finnish lower case, without invisible characters, apostrophes and primes. ß is ss, and a
 * dotless i is an i. å, ä, ö, š and the like are letters of their own; only {@link #base} forgets that.
 */
public final class NameForm {

    private static final Locale FINNISH = Locale.of("fi");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern HYPHEN = Pattern.compile("[\\s\\p{Z}]*[\\p{Pd}\\u2212]+[\\s\\p{Z}]*");
    private static final Pattern NEITHER_LETTER_NOR_HYPHEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Apostrophes, primes, the Sámi letters' signs, and what is typed in their place. Some are spaces with a mark in NFKC. */
    private static final Pattern APOSTROPHE = Pattern.compile(
            "['\"`\\u00B4\\u02B9-\\u02BF\\u02C8\\u02CA\\u02CB\\u0374\\u055A\\u05F3\\u1FBD\\u1FBF\\u1FEF\\u1FFD\\u1FFE"
                    + "\\u2018-\\u201F\\u2032-\\u2037\\uA78C\\uFF07\\uFF40]+");

    /** Letters that are none with a mark, as Unicode has it. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ł", "l"),
            Map.entry("ŋ", "n"),
            Map.entry("ŧ", "t"),
            Map.entry("þ", "th"),
            Map.entry("ǥ", "g"),
            Map.entry("ʒ", "z"),
            Map.entry("ə", "e"));

    private static final Pattern NOT_PLAIN = Pattern.compile("[" + String.join("", PLAIN.keySet()) + "]");

    private NameForm() {}

    /** The text's words: its letters and digits between hyphens, spaces and whatever else stands there. */
    public static List<String> words(String text) {
        return parts(folded(text), "[ -]");
    }

    /** The words without anything between them. */
    public static String joined(String text) {
        String joined = String.join("", words(text));
        return joined.isEmpty() ? SPACES.matcher(text).replaceAll("").toLowerCase(FINNISH) : joined;
    }

    /** What stands between spaces, each without its hyphens. */
    public static List<String> groups(String text) {
        return parts(folded(text), " ").stream()
                .map(group -> group.replace("-", ""))
                .toList();
    }

    /** What stands between hyphens, each without its spaces. */
    static List<String> pieces(String text) {
        return parts(folded(text), "-").stream()
                .map(piece -> piece.replace(" ", ""))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** A word without the marks on its letters: every letter from a to z where it is Latin. */
    static String base(String word) {
        String unmarked =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return NOT_PLAIN.matcher(unmarked).replaceAll(letter -> PLAIN.getOrDefault(letter.group(), letter.group()));
    }

    private static String folded(String text) {
        String seen = APOSTROPHE.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll("");
        String lower = Normalizer.normalize(seen, Normalizer.Form.NFKC)
                .toLowerCase(FINNISH)
                .replace("i\u0307", "i")
                .replace('ı', 'i')
                .replace('ς', 'σ')
                .replace("ß", "ss");
        String oneHyphen = HYPHEN.matcher(lower).replaceAll("-");
        return NEITHER_LETTER_NOR_HYPHEN.matcher(oneHyphen).replaceAll(" ");
    }

    private static List<String> parts(String folded, String between) {
        return Arrays.stream(folded.split(between, -1))
                .filter(part -> !part.isBlank() && !part.equals("-"))
                .collect(Collectors.toUnmodifiableList());
    }
}
