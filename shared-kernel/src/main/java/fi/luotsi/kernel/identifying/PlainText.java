package fi.luotsi.kernel.identifying;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text in the plain form that is searched, where each character counts as what it looks like. It knows where each of its
 * characters stood.
 */
final class PlainText {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** How the plain form is made, as declared. */
    record Rules(Pattern unseen, Pattern dash, Pattern space, List<Integer> zeros, Map<String, String> lookAlikes) {

        static Rules of(Declared declared) {
            return new Rules(
                    Pattern.compile(declared.unseen()),
                    Pattern.compile(declared.dash()),
                    Pattern.compile(declared.space()),
                    declared.zeros().stream()
                            .map(zero -> Integer.valueOf(zero, 16))
                            .toList(),
                    declared.lookAlikes());
        }
    }

    static PlainText of(String typed, Rules rules) {
        StringBuilder text = new StringBuilder(typed.length());
        int[] starts = new int[typed.length()];
        int[] ends = new int[typed.length()];
        int next;
        for (int i = 0; i < typed.length(); i = next) {
            int c = typed.codePointAt(i);
            next = i + Character.charCount(c);
            String plain = c < 0x80 && c >= ' ' ? Character.toString(c) : plain(c, rules);
            for (int j = 0; j < plain.length(); j++) {
                starts[text.length()] = i;
                ends[text.length()] = next;
                text.append(plain.charAt(j));
            }
        }
        return new PlainText(text.toString(), starts, ends);
    }

    String text() {
        return text;
    }

    /** Where this part of the plain form stood in the text as it was typed. */
    Finding finding(Finding.Kind kind, int start, int end) {
        return new Finding(kind, starts[start], ends[end - 1]);
    }

    /** Never longer than the character itself. */
    private static String plain(int c, Rules rules) {
        String typed = Character.toString(c);
        if (rules.unseen().matcher(typed).matches()) {
            return "";
        } else if (rules.dash().matcher(typed).matches()) {
            return "-";
        } else if (rules.space().matcher(typed).matches()) {
            return " ";
        }
        for (int zero : rules.zeros()) {
            if (c >= zero && c < zero + 10) {
                return Integer.toString(c - zero);
            }
        }
        String known = rules.lookAlikes().get(typed);
        if (known != null) {
            return known;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return plain.length() == 1 ? rules.lookAlikes().getOrDefault(plain, plain) : typed;
    }
}
