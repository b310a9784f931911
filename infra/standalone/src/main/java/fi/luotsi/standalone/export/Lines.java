package fi.luotsi.standalone.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the export a line at a time, and sees that no position is left out. */
final class Lines {

    /** How every line begins; see the export's own description. */
    private static final Pattern BEGINNING = Pattern.compile("\\{\"position\":(\\d{1,18}),.*", Pattern.DOTALL);

    private static final int BEGINNING_BYTES = 40;

    /** Longer than any entry: a text has 20,000 characters at most. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int read;
    private int at;
    private long next;

    Lines(InputStream in, long first) {
        this.in = in;
        this.next = first;
    }

    /** The position that follows the last whole line. */
    long next() {
        return next;
    }

    /**
     * The next line with its end, or nothing where the stream has ended whole.
     *
     * @throws IOException when the stream was broken off
     * @throws Malformed when the line is none of an export, or not the next
     */
    byte[] line() throws IOException, Malformed {
        line.reset();
        while (true) {
            if (at == read) {
                read = in.read(buffer);
                at = 0;
                if (read < 0) {
                    read = 0;
                    return ended();
                }
            }
            int end = at;
            while (end < read && buffer[end] != '\n') {
                end++;
            }
            boolean whole = end < read;
            line.write(buffer, at, (whole ? end + 1 : end) - at);
            at = whole ? end + 1 : end;
            if (line.size() > LONGEST) {
                throw new Malformed("a line is longer than any entry");
            }
            if (whole) {
                return checked(line.toByteArray());
            }
        }
    }

    private byte[] ended() throws IOException {
        if (line.size() > 0) {
            throw new IOException("the last line has no end");
        }
        return new byte[0];
    }

    private byte[] checked(byte[] whole) throws Malformed {
        String beginning = new String(whole, 0, Math.min(BEGINNING_BYTES, whole.length), StandardCharsets.ISO_8859_1);
        Matcher line = BEGINNING.matcher(beginning);
        if (!line.matches() || whole.length < 3 || whole[whole.length - 2] != '}') {
            throw new Malformed("a line is no entry");
        }
        long position = Long.parseLong(line.group(1));
        if (position != next) {
            throw new Malformed("position " + position + " came instead of " + next);
        }
        next++;
        return whole;
    }

    /** The answer is no export, or has a gap. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String what) {
            super(what);
        }
    }
}
