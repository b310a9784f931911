package fi.luotsi.queryside.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.authentication.PageHeaders;
import fi.luotsi.queryside.authentication.WebOnly;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is sent is no request, or a wrong one: the server answers most of them before any filter has seen them. */
@Timeout(60)
@SpringBootTest(
        classes = {WebOnly.class, WebServer.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {WebOnly.SAMPLE_SCHEMA, "server.tomcat.connection-timeout=30s"})
class ServerAnswersTest {

    private final int port;

    ServerAnswersTest(@LocalServerPort int port) {
        this.port = port;
    }

    private String answer(String sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "GET /developers HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§200|404",
                "GET /nowhere HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§401",
                "GET /reports/who HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§401",
                "GET /\\u0001 HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n§400",
                "GET /a|b HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n§400",
                "GET /a;b/../c HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§400",
                "GET /%2e%2e/%00 HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§400",
                "GET //%5c HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§400",
                "GET / HTTP/1.1\\r\\n\\r\\n§400",
                "GET / HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n§400",
                "GET / HTTP/1.1\\r\\nHost: <a>\\r\\n\\r\\n§400",
                "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nBad Header\\u0000: x\\r\\n\\r\\n§400",
                "GET / HTTP/9.9\\r\\nHost: localhost\\r\\n\\r\\n§505",
                "TRACE / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§400|405",
                "BREW / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§400|405",
                "OPTIONS * HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n§200",
                "POST /graphql HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: -1\\r\\n\\r\\n§400",
                "POST /graphql HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: nonsense\\r\\n\\r\\n§501",
                "POST /graphql HTTP/1.1\\r\\nHost: localhost\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n§400|401",
                "GET / HTTP/1.1\\r\\nHost: localhost\\r\\nX: $long\\r\\n\\r\\n§400"
            })
    void whatever_is_sent_the_answer_bears_every_header_and_tells_nothing_of_the_server(String sent, String statuses)
            throws IOException {
        String answer = answer(sent.replace("\\r\\n", "\r\n")
                .replace("\\u0001", "\u0001")
                .replace("\\u0000", "\u0000")
                .replace("$long", "x".repeat(20_000)));
        String[] parts = answer.split("\r\n\r\n", 2);

        assertThat(parts[0]).matches("(?s)HTTP/1.1 (" + statuses + ")[ \r].*");
        PageHeaders.OF_EVERY_ANSWER.forEach(
                (name, value) -> assertThat(headers(parts[0], name)).as(name).containsExactly(value));
        assertThat(answer).doesNotContainIgnoringCase("tomcat").doesNotContainIgnoringCase("apache");
        if (!statuses.startsWith("200")) {
            assertThat(parts[1]).doesNotContain("<html", "<h1");
        }
    }

    private static List<String> headers(String head, String name) {
        List<String> found = new ArrayList<>();
        for (String line : head.lines().skip(1).toList()) {
            int colon = line.indexOf(':');
            if (line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                found.add(line.substring(colon + 1).strip());
            }
        }
        return found;
    }

    @Test
    void the_rest_of_a_body_is_not_waited_for_once_its_sender_is_refused() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            long begun = System.nanoTime();

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 401");
            // the server would have waited for thirty seconds
            assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
        }
    }

    @Test
    void a_connection_goes_on_after_a_body_that_came_whole_and_was_not_asked_for() throws IOException {
        String refused = "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 2\r\n\r\n{}";
        String answer = answer(refused + refused.replace("Host", "Connection: close\r\nHost"));

        assertThat(answer.split("HTTP/1.1 401", -1)).hasSize(3);
    }

    @Test
    void many_unfinished_bodies_keep_nobody_from_an_answer() throws IOException {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                Socket socket = new Socket("localhost", port);
                unfinished.add(socket);
                socket.getOutputStream()
                        .write("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{"
                                .getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }

            assertThat(answer("GET /reports/who HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 401");
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
    }
}
