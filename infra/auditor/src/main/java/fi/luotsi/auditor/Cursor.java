package fi.luotsi.auditor;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads a line of fixed form from its beginning on. A deviation ends the reading: then it is not {@link #isRight}. */
final class Cursor {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DIGITS = 18;

    private final byte[] line;
    private int at;
    private boolean right = true;

    Cursor(byte[] line) {
        this.line = line;
    }

    boolean isRight() {
        return right;
    }

    /** How many bytes are read. */
    int at() {
        return at;
    }

    /** Whether these characters come next; they are read then. */
    boolean comes(byte[] literal) {
        if (!right || at + literal.length > line.length) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (line[at + i] != literal[i]) {
                return false;
            }
        }
        at += literal.length;
        return true;
    }

    /** Reads these characters. */
    void expect(byte[] literal) {
        right = comes(literal);
    }

    /** Reads a whole number. */
    long number() {
        long number = 0;
        int begin = at;
        while (at < line.length && line[at] >= '0' && line[at] <= '9' && at - begin < MOST_DIGITS) {
            number = number * 10 + line[at] - '0';
            at++;
        }
        right = right && at > begin;
        return number;
    }

    /** Reads to the next quotation mark and past it; nothing where there is none. */
    String text() {
        int begin = at;
        while (at < line.length && line[at] != '"' && at - begin < LONGEST_TEXT) {
            at++;
        }
        right = right && at < line.length && line[at] == '"' && at > begin;
        return right ? new String(line, begin, at++ - begin, StandardCharsets.ISO_8859_1) : "";
    }

    /** Reads the hexadecimal digits of so many bytes, written small. */
    byte @Nullable [] bytes(int count) {
        right = right && at + 2 * count <= line.length;
        byte[] bytes = new byte[count];
        for (int i = 0; right && i < count; i++) {
            int high = digit(line[at++]);
            int low = digit(line[at++]);
            right = (high | low) >= 0;
            bytes[i] = (byte) (high << 4 | low);
        }
        return right ? bytes : null;
    }

    private static int digit(byte character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }
}
