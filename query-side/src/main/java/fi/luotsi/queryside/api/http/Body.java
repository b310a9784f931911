package fi.luotsi.queryside.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** The body of a request. */
final class Body {

    private static final int PIECE = 8_192;

    private Body() {}

    /**
     * Reads a body. The server bounds how long each piece of it may take; here all of them together are bounded.
     *
     * @param most so many bytes are read at the most
     * @return none when it did not arrive in time
     */
    static Optional<byte[]> read(InputStream in, int most, Duration atMost) throws IOException {
        long until = System.nanoTime() + atMost.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            while (body.size() < most) {
                int read = in.read(piece, 0, Math.min(piece.length, most - body.size()));
                if (read < 0) {
                    break;
                }
                body.write(piece, 0, read);
                if (System.nanoTime() - until > 0) {
                    return Optional.empty();
                }
            }
            return Optional.of(body.toByteArray());
        } catch (IOException broken) {
            if (isSilence(broken)) {
                return Optional.empty();
            }
            throw broken;
        }
    }

    /** The server wraps what its connection says. */
    private static boolean isSilence(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof SocketTimeoutException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
