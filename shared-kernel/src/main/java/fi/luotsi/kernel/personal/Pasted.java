package fi.luotsi.kernel.personal;

import java.util.regex.Pattern;

/** A code, number or day as it is pasted from a document or a page, where dashes and spaces are the typesetter's. */
public final class Pasted {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\uFE00-\\uFE0F]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212\\u02D7\\u2043]");
    private static final Pattern PLUS = Pattern.compile("[\\uFF0B\\uFE62\\u2795]");

    private Pasted() {}

    /** The text without spaces and what cannot be seen, its dashes as hyphens. */
    public static String plain(String text) {
        String visible = SPACES.matcher(text).replaceAll("");
        return PLUS.matcher(DASH.matcher(visible).replaceAll("-")).replaceAll("+");
    }
}
