package fi.luotsi.commandside.contact;

import java.text.Normalizer;

/**
 * A note in a plain form to be searched: digits, letters and signs of any width and script become the plain one, any dash a minus,
 * any space a space, and invisible characters are left out. It knows where each of its characters stood.
 */
final class NormalizedNote {

    private final String text;
    private final int[] starts;
    private final int[] ends;

    private NormalizedNote(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static NormalizedNote of(String note) {
        StringBuilder text = new StringBuilder(note.length());
        int[] starts = new int[note.length()];
        int[] ends = new int[note.length()];
        int next;
        for (int i = 0; i < note.length(); i = next) {
            int c = note.codePointAt(i);
            next = i + Character.charCount(c);
            if (Character.getType(c) == Character.FORMAT) {
                continue;
            }
            String plain = plain(c);
            for (int j = 0; j < plain.length(); j++) {
                starts[text.length()] = i;
                ends[text.length()] = next;
                text.append(plain.charAt(j));
            }
        }
        return new NormalizedNote(text.toString(), starts, ends);
    }

    String text() {
        return text;
    }

    /** Where in the note the character at this index began. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the note the character before this index ended. */
    int end(int index) {
        return ends[index - 1];
    }

    /** Never longer than the character itself. */
    private static String plain(int c) {
        if (c < 0x80) {
            return Character.toString(c);
        } else if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        } else if (Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212') {
            return "-";
        } else if (Character.isSpaceChar(c)) {
            return " ";
        }
        String written = Character.toString(c);
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain : written;
    }
}
