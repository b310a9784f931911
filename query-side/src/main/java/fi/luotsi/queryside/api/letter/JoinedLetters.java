package fi.luotsi.queryside.api.letter;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Arabic letters in the form that their neighbours ask for, by the presentation forms of Unicode, whose names say which form they
 * are. The order of the letters stays the one of reading.
 */
final class JoinedLetters {

    private static final String[] SUFFIXES = {" ISOLATED FORM", " FINAL FORM", " INITIAL FORM", " MEDIAL FORM"};
    private static final int ISOLATED = 0;
    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final int TATWEEL = 0x640;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAM = 0x644;

    /** By the letters: the character of each form, 0 where there is none. */
    private static final Map<String, Map<Integer, Integer>> FORMS = forms();

    private JoinedLetters() {}

    static String of(String text) {
        if (text.codePoints().noneMatch(c -> c >= 0x600 && c < 0x780)) {
            return text;
        }
        int[] letters = text.codePoints().toArray();
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < letters.length; i++) {
            String letter = Character.toString(letters[i]);
            int last = i;
            if (letters[i] == LAM && i + 1 < letters.length) {
                String pair = letter + Character.toString(letters[i + 1]);
                if (FORMS.containsKey(pair)) {
                    letter = pair;
                    last = i + 1;
                }
            }
            Map<Integer, Integer> forms = FORMS.getOrDefault(letter, Map.of());
            boolean before = joinsNext(neighbour(letters, i, -1));
            boolean after = forms.containsKey(INITIAL) && joinsPrevious(neighbour(letters, last, 1));
            int form = before ? (after ? MEDIAL : FINAL) : (after ? INITIAL : ISOLATED);
            Integer shaped = forms.get(form);
            if (shaped == null || LetterFont.of(shaped).isEmpty()) {
                joined.append(letter);
            } else {
                joined.appendCodePoint(shaped);
            }
            i = last;
        }
        return joined.toString();
    }

    /** The next letter in this direction, past the marks above and below; 0 at the end. */
    private static int neighbour(int[] letters, int from, int step) {
        for (int i = from + step; i >= 0 && i < letters.length; i += step) {
            if (Character.getType(letters[i]) != Character.NON_SPACING_MARK) {
                return letters[i];
            }
        }
        return 0;
    }

    private static boolean joinsNext(int letter) {
        return joinsAlways(letter) || has(letter, INITIAL);
    }

    private static boolean joinsPrevious(int letter) {
        return joinsAlways(letter) || has(letter, FINAL);
    }

    private static boolean joinsAlways(int letter) {
        return letter == TATWEEL || letter == ZERO_WIDTH_JOINER;
    }

    private static boolean has(int letter, int form) {
        return FORMS.getOrDefault(Character.toString(letter), Map.of()).containsKey(form);
    }

    private static Map<String, Map<Integer, Integer>> forms() {
        Map<String, Map<Integer, Integer>> forms = new HashMap<>();
        for (int c = 0xFB50; c <= 0xFEFC; c++) {
            String name = Objects.requireNonNullElse(Character.getName(c), "");
            // ligatures are a matter of taste, but for lam with alef, which is always one
            boolean used = name.startsWith("ARABIC LETTER ") || c >= 0xFEF5;
            String letters = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
            for (int form = ISOLATED; used && form < SUFFIXES.length; form++) {
                if (name.endsWith(SUFFIXES[form])) {
                    forms.computeIfAbsent(letters, _ -> new HashMap<>()).putIfAbsent(form, c);
                }
            }
        }
        return forms;
    }
}
