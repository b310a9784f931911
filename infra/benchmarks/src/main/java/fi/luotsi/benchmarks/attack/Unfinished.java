package fi.luotsi.benchmarks.attack;

import fi.luotsi.benchmarks.measuring.Program;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Connections on which a request is begun and never ended; each that the server ends is opened again. */
final class Unfinished {

    private Unfinished() {}

    static void bodies(Program target, String token, int many) throws InterruptedException {
        String authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        keep(
                target,
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + authorization
                        + "Luotsi-Purpose: advice-and-guidance\r\nLuotsi-Service-Task: service-guidance\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
                many);
    }

    static void headers(Program target, int many) throws InterruptedException {
        keep(target, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", many);
    }

    private static void keep(Program target, String sent, int many) throws InterruptedException {
        byte[] bytes = sent.getBytes(StandardCharsets.ISO_8859_1);
        Senders.run(many, _ -> {
            try (Socket socket = new Socket("localhost", target.port())) {
                socket.setSoTimeout(60_000);
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
                socket.getInputStream().readAllBytes();
            }
        });
    }
}
