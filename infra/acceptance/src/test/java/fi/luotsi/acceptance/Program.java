package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One running copy of {@code luotsi.jar} in the demo profile, on a data folder that outlives it. */
final class Program implements AutoCloseable {

    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final String CONTACTS = "--luotsi.demo.contacts=";
    private static final Duration START = Duration.ofMinutes(3);
    /** The one that learns its classes has much to write at the end. */
    private static final Duration END = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;

    private Program(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    /** A program ready to answer, without demonstration data unless the settings ask for some. */
    static Program start(Path data, String... settings) {
        return start(ProgramFiles.ahead(), data, settings);
    }

    static Program start(ProgramFiles files, Path data, String... settings) {
        return launch(files, data, settings).awaitReady();
    }

    /** A program that has only just been told to start. Its output goes to {@code DATA.log} beside the data folder. */
    static Program launch(ProgramFiles files, Path data, String... settings) {
        try {
            int port = freePort();
            Path log = data.resolveSibling(data.getFileName() + ".log");
            List<String> command = new ArrayList<>(files.command());
            command.addAll(List.of(
                    "--server.port=" + port,
                    "--luotsi.data=" + data,
                    "--luotsi.archive.programs=" + ProgramFiles.SCRATCH.resolve("postgresql")));
            command.addAll(List.of(settings));
            if (Stream.of(settings).noneMatch(setting -> setting.startsWith(CONTACTS))) {
                command.add(CONTACTS + 0);
            }
            if (command.stream().noneMatch(setting -> setting.startsWith("--spring.profiles.active="))) {
                command.add("--spring.profiles.active=demo");
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Program(process, port, data, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program awaitReady() {
        Awaitility.await("the program to be ready; it printed to " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("the program lives; it printed:%n%s", printed())
                            .isTrue();
                    return ready();
                });
        return this;
    }

    boolean ready() {
        return answers(address("/actuator/health/readiness"));
    }

    /** The status of a part of its health; empty where it does not answer. */
    String health(String part) {
        try {
            return Caller.JSON
                    .readTree(Caller.text(HttpRequest.newBuilder(address("/actuator/health"))
                                    .timeout(Duration.ofSeconds(10))
                                    .build())
                            .body())
                    .at("/components/" + part + "/status")
                    .asString("");
        } catch (UncheckedIOException away) {
            return "";
        }
    }

    /** Whether what is at this address is there, and well. */
    static boolean answers(URI address) {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    Path data() {
        return data;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** All that it has printed so far. */
    String printed() {
        return Folders.text(log);
    }

    /** Its own PostgreSQL, seen from outside. */
    Postgres postgres() {
        return new Postgres(data);
    }

    /** Someone signed in as a demo user. */
    Caller as(String user) {
        return Caller.signedIn(this, user);
    }

    /** As by {@code kill -9}: nothing is finished, nothing is said. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to stop, as {@code Ctrl-C} does, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(END.toSeconds(), TimeUnit.SECONDS))
                    .as("the program ends")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Below the ports that are handed out to outgoing connections, so that nobody takes it between this look and the start. */
    static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
            try (ServerSocket probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (BindException taken) {
                // another one
            }
        }
    }
}
