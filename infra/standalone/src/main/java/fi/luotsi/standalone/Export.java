package fi.luotsi.standalone;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the event history out of a running program, over HTTP and with an auditor's token. The data folder is never opened.
 *
 * <p>Only whole lines are written, so what was written can be kept when the connection breaks, and the rest asked for from there.
 */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the event history of a running program as JSON Lines, by position.",
            "What is sealed stays sealed; the stored bytes of an event stand last on its line.",
            "",
            "The token of an auditor is read from the environment, as LUOTSI_TOKEN."
        },
        sortOptions = false)
final class Export implements Callable<Integer> {

    private static final Pattern POSITION = Pattern.compile("^\\{\"position\":(\\d+),");

    @Option(names = "--server", paramLabel = "URL", description = "The running program. Default: ${DEFAULT-VALUE}")
    private URI server = URI.create("http://localhost:8080");

    @Option(names = "--from", paramLabel = "N", description = "First position wanted. Default: ${DEFAULT-VALUE}")
    private long from;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many lines. Default: all")
    private @Nullable Long limit;

    @Option(names = "--output", paramLabel = "FILE", description = "A new file. Default: standard output")
    private @Nullable Path output;

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            description = "Why it is taken; goes into the use log. Default: ${DEFAULT-VALUE}")
    private String purpose = "audit";

    @Option(names = "--service-task", paramLabel = "CODE", description = "Likewise. Default: ${DEFAULT-VALUE}")
    private String serviceTask = "service-guidance";

    /** Answers {@link ExitStatus#REFUSED} when nothing could be had, and {@link ExitStatus#BROKEN_OFF} when something is missing. */
    @Override
    public Integer call() {
        String token = System.getenv("LUOTSI_TOKEN");
        if (token == null || token.isBlank()) {
            return refused("No token: set LUOTSI_TOKEN to the access token of an auditor.");
        }
        if (!("http".equals(server.getScheme()) || "https".equals(server.getScheme())) || server.getHost() == null) {
            return refused("--server must be the address of a running program, as in http://localhost:8080.");
        }
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build()) {
            HttpResponse<InputStream> answer =
                    client.send(request(token.strip()), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = new BufferedInputStream(answer.body())) {
                return answer.statusCode() == 200 ? written(body) : refused(saidNo(answer.statusCode(), body));
            }
        } catch (IOException | IllegalArgumentException unreachable) {
            return refused("No program answers at " + server + ": start it, or name its address with --server=<URL>.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return brokenOff("The export was interrupted");
        }
    }

    private HttpRequest request(String token) {
        String query = "?from=" + from + (limit == null ? "" : "&limit=" + limit);
        return HttpRequest.newBuilder(URI.create(server.toString().replaceFirst("/+$", "") + "/export/events" + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Luotsi-Purpose", purpose)
                .header("Luotsi-Service-Task", serviceTask)
                .build();
    }

    private int written(InputStream body) {
        try (OutputStream out = new BufferedOutputStream(target())) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = next(body); next >= 0; next = next(body)) {
                line.write(next);
                if (next == '\n') {
                    line.writeTo(out);
                    from = positionOf(line) + 1;
                    line.reset();
                }
            }
            out.flush();
            return line.size() == 0 ? ExitStatus.DONE : brokenOff("The program broke the export off");
        } catch (BrokenOff broken) {
            return brokenOff("The program broke the export off");
        } catch (IOException unwritable) {
            return brokenOff("The lines cannot be written (" + unwritable.getMessage() + ")");
        }
    }

    /** A file that is already there is nobody's to overwrite: it may be an earlier export. */
    private OutputStream target() throws IOException {
        return output == null
                ? new FileOutputStream(FileDescriptor.out)
                : Files.newOutputStream(output, StandardOpenOption.CREATE_NEW);
    }

    /** Reading that fails is told apart from writing that does. */
    private static int next(InputStream body) throws BrokenOff {
        try {
            return body.read();
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    private static long positionOf(ByteArrayOutputStream line) throws BrokenOff {
        Matcher position = POSITION.matcher(line.toString(StandardCharsets.UTF_8));
        if (!position.find()) {
            throw new BrokenOff(null);
        }
        return Long.parseLong(position.group(1));
    }

    /** The program's own words, where it gives any. */
    private static String saidNo(int status, InputStream body) throws IOException {
        String detail;
        try {
            detail = JsonMapper.shared()
                    .readTree(body.readAllBytes())
                    .path("detail")
                    .asString("");
        } catch (JacksonException notOurs) {
            detail = "";
        }
        return "The program refused (" + status + ")" + (detail.isEmpty() ? "." : ": " + detail);
    }

    private static int refused(String sentence) {
        System.err.println(sentence);
        return ExitStatus.REFUSED;
    }

    private int brokenOff(String what) {
        System.err.println(
                what + ": the lines before position " + from + " are whole; go on with --from=" + from + ".");
        return ExitStatus.BROKEN_OFF;
    }

    private static final class BrokenOff extends Exception {
        BrokenOff(@Nullable IOException cause) {
            super(cause);
        }
    }
}
