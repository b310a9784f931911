package fi.luotsi.benchmarks.measuring;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program with its demonstration, as anyone starts it, and beside its own classes those of the benchmarks: their answers by
 * hand go through the same server, security and stores.
 */
public final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Process process;
    private final int port;
    private final Path data;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Program(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** Starts it on a new data folder for one person who asks as a county does; returns when all of its demonstration is recorded. */
    public static Program start(Path jar, Path wiring, Path data) throws IOException, InterruptedException {
        return startForOne(jar, wiring, data);
    }

    /** As {@link #start(Path, Path, Path)}, with settings. */
    public static Program startForOne(Path jar, Path wiring, Path data, String... settings)
            throws IOException, InterruptedException {
        return start(
                jar,
                wiring,
                data,
                Stream.concat(
                                Stream.of("--luotsi.work.at-once=64", "--luotsi.work.cost-per-second=1000000000000"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    /** Starts it on a new data folder, with settings; returns when it is ready and all of its demonstration is recorded. */
    public static Program start(Path jar, Path wiring, Path data, String... settings)
            throws IOException, InterruptedException {
        for (Path file : List.of(jar, wiring)) {
            if (!Files.exists(file)) {
                throw new IOException("There is no " + file + ": ./luotsi benchmark builds it.");
            }
        }
        int port = freePort();
        Path log = data.resolveSibling(data.getFileName() + ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dloader.path=" + wiring.toAbsolutePath(),
                "-Dloader.main=fi.luotsi.standalone.Luotsi",
                "-cp",
                jar.toAbsolutePath().toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--spring.profiles.active=demo",
                "--server.port=" + port,
                "--luotsi.data=" + data));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Program program = new Program(process, port, data);
        Instant until = Instant.now().plus(START);
        System.err.println("The program starts and records its demonstration; it prints to " + log);
        while (!program.isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(until)) {
                String printed = Files.readString(log);
                program.close();
                throw new IOException("The program did not become ready. It printed:\n" + printed);
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        return program;
    }

    /** The folder in which it keeps everything. */
    public Path data() {
        return data;
    }

    /** A token of a person of the demonstration. */
    public String token(String user) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user))
                .build();
        return JSON.readTree(send(request)).path("access_token").asString();
    }

    /** A request with the headers that every one needs. */
    public HttpRequest.Builder request(String path, String token) {
        return request(path, token, "advice-and-guidance");
    }

    /** A request for another purpose than that of casework. */
    public HttpRequest.Builder request(String path, String token, String purpose) {
        return HttpRequest.newBuilder(address(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Luotsi-Purpose", purpose)
                .header("Luotsi-Service-Task", "service-guidance");
    }

    /** A GraphQL request. */
    public HttpRequest graphql(String token, byte[] body) {
        return request("/graphql", token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** The body of an answer, which must be a good one. */
    public String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(request.uri().getPath() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Waits for an answer, whatever it is. */
    public void answered(HttpRequest request) throws IOException, InterruptedException {
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }

    public int port() {
        return port;
    }

    /** Its process, as the operating system knows it. */
    public long pid() {
        return process.pid();
    }

    /** Whether it has not ended by itself. */
    public boolean isAlive() {
        return process.isAlive();
    }

    public JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(send(request));
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            send(HttpRequest.newBuilder(address("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build());
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
