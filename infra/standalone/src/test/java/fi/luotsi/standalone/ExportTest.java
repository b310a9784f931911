package fi.luotsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an export that cannot be had, or not whole, says so. The tour of README takes a whole one. */
class ExportTest {

    private static final String TWO_LINES =
            "{\"position\":7,\"envelope\":{}}\n{\"position\":8,\"envelope\":{\"note\":\"\u00e4\"}}\n";

    @TempDir
    Path scratch;

    @Test
    void without_a_token_it_says_where_to_put_one() throws Exception {
        Started started = export(Map.of(), "export");

        assertThat(started.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.err()).isEqualTo(line("No token: set LUOTSI_TOKEN to the access token of an auditor."));
    }

    @Test
    void where_nobody_answers_it_says_so() throws Exception {
        Started started = withToken("export", "--server=http://127.0.0.1:1");

        assertThat(started.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.err())
                .isEqualTo(line("No program answers at http://127.0.0.1:1: start it, or name its address with"
                        + " --server=<URL>."));
    }

    @Test
    void a_refusal_is_told_in_the_words_of_the_program() throws Exception {
        Started started = answered(
                "HTTP/1.1 403 Forbidden\r\nContent-Length: 25\r\n\r\n{\"detail\":\"Not for you.\"} ", "export");

        assertThat(started.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(started.err()).isEqualTo(line("The program refused (403): Not for you."));
        assertThat(started.out()).isEmpty();
    }

    @Test
    void whole_lines_are_written_as_they_came() throws Exception {
        Path file = scratch.resolve("events.jsonl");

        Started started =
                answered(chunked(TWO_LINES) + "0\r\n\r\n", "export", "--from=7", "--limit=2", "--output=" + file);

        assertThat(started.status()).as(started.err()).isEqualTo(ExitStatus.DONE);
        assertThat(file).hasContent(TWO_LINES.strip());
    }

    @Test
    void an_export_that_is_broken_off_keeps_whole_lines_and_says_where_to_go_on() throws Exception {
        Started started = answered(chunked(TWO_LINES + "{\"position\":9,\"env"), "export", "--from=7");

        assertThat(started.status()).isEqualTo(ExitStatus.BROKEN_OFF);
        assertThat(started.out()).isEqualTo(TWO_LINES);
        assertThat(started.err())
                .isEqualTo(line("The program broke the export off: the lines before position 9 are whole; go on with"
                        + " --from=9."));
    }

    @Test
    void an_earlier_export_is_not_written_over() throws Exception {
        Path file = Files.writeString(scratch.resolve("events.jsonl"), "earlier");

        Started started = answered(chunked(TWO_LINES) + "0\r\n\r\n", "export", "--output=" + file);

        assertThat(started.status()).isEqualTo(ExitStatus.BROKEN_OFF);
        assertThat(file).hasContent("earlier");
    }

    /** One answer, byte for byte, and then the connection is closed. */
    private Started answered(String answer, String... arguments) throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket caller = server.accept()) {
                    String asked = "";
                    while (!asked.endsWith("\r\n\r\n")) {
                        asked += (char) caller.getInputStream().read();
                    }
                    caller.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                } catch (IOException _) {
                    // the caller has gone, and its own report tells
                }
            });
            List<String> all = new ArrayList<>(List.of(arguments));
            all.add("--server=http://127.0.0.1:" + server.getLocalPort());
            return withToken(all.toArray(String[]::new));
        }
    }

    private static String chunked(String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n" + body
                + "\r\n";
    }

    private Started withToken(String... arguments) throws IOException, InterruptedException {
        return export(Map.of("LUOTSI_TOKEN", "token"), arguments);
    }

    private Started export(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Luotsi.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("LUOTSI_TOKEN");
        builder.environment().putAll(environment);
        return Started.of(scratch, builder);
    }

    private static String line(String sentence) {
        return sentence + System.lineSeparator();
    }
}
