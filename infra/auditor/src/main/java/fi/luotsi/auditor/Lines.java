package fi.luotsi.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a file one at a time, as bytes. */
final class Lines implements AutoCloseable {

    /** Longer than any entry. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[256 * 1024];
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int read;
    private int at;

    Lines(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** The next line without its end; null after the last. A line that is longer than any entry ends where it is. */
    byte @Nullable [] next() throws IOException {
        begun.reset();
        while (true) {
            if (at == read) {
                read = Math.max(0, in.read(buffer));
                at = 0;
                if (read == 0) {
                    return begun.size() == 0 ? null : begun.toByteArray();
                }
            }
            int end = at;
            while (end < read && buffer[end] != '\n') {
                end++;
            }
            begun.write(buffer, at, end - at);
            boolean whole = end < read;
            at = whole ? end + 1 : end;
            if (whole || begun.size() > LONGEST) {
                return begun.toByteArray();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
