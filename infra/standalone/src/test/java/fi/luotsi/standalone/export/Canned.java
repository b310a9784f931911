package fi.luotsi.standalone.export;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that answers every request with the same bytes, and then breaks the connection off. */
final class Canned implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final byte[] answer;
    private volatile String asked = "";

    private Canned(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::serve);
    }

    /** An export of these lines in one chunk, with or without the chunk that says that all is told. */
    static Canned export(String lines, boolean whole) throws IOException {
        return new Canned("HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n" + (whole ? "0\r\n\r\n" : ""));
    }

    static Canned answer(String status, String type, String body) throws IOException {
        return new Canned("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** The head of the latest request. */
    String asked() {
        return asked;
    }

    String url() {
        return "http://localhost:" + listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket caller = listener.accept()) {
                var request = caller.getInputStream();
                // the request has no body: it ends with an empty line
                StringBuilder head = new StringBuilder();
                int last = 0;
                while (last != 0x0d0a0d0a) {
                    int next = request.read();
                    if (next < 0) {
                        break;
                    }
                    last = last << 8 | next;
                    head.append((char) next);
                }
                asked = head.toString();
                caller.getOutputStream().write(answer);
            } catch (IOException _) {
                // the next caller, or the end
            }
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
