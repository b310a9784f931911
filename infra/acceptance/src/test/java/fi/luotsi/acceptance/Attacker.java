package fi.luotsi.acceptance;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections of somebody who begins requests and does not end them. */
final class Attacker implements AutoCloseable {

    private final Program program;
    private final List<Socket> begun = new ArrayList<>();

    Attacker(Program program) {
        this.program = program;
    }

    /**
     * Begins to send a body of a thousand bytes, and falls silent after the first.
     *
     * @param headers whole lines, as that with a token; may be empty
     */
    void beginBodies(int many, String... headers) throws IOException {
        List<String> head = new ArrayList<>(List.of(
                "POST /graphql HTTP/1.1", "Host: localhost", "Content-Type: application/json", "Content-Length: 1000"));
        head.addAll(List.of(headers));
        begin(many, String.join("\r\n", head) + "\r\n\r\n{");
    }

    /** Begins to send headers, and falls silent within them. */
    void beginHeaders(int many) throws IOException {
        begin(many, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
    }

    private void begin(int many, String sent) throws IOException {
        byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < many; i++) {
            Socket socket = new Socket("localhost", program.address("/").getPort());
            begun.add(socket);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }
    }

    /** The status of the answer to each, which the server ends with the connection. */
    List<Integer> statuses() throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (Socket socket : begun) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            statuses.add(Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3)));
        }
        return statuses;
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : begun) {
            socket.close();
        }
    }
}
