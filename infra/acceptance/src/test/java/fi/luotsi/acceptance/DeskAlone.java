package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The built {@code desk.jar}, started by itself. */
final class DeskAlone implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path log;

    private DeskAlone(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Returns when it is ready; what it prints goes to {@code NAME.log} in the folder. */
    static DeskAlone start(Path folder, String name, String... settings) {
        try {
            int port = Program.freePort();
            Path log = folder.resolve(name + ".log");
            List<String> command = new ArrayList<>(ProgramFiles.desk().command());
            command.add("--server.port=" + port);
            command.addAll(List.of(settings));
            DeskAlone desk = new DeskAlone(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start(),
                    port,
                    log);
            Awaitility.await("the desk to be ready; it printed to " + log)
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> desk.process.isAlive()
                            && Program.answers(URI.create(desk.base() + "/actuator/health/readiness")));
            return desk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The loopback address: the demonstration's issuer lets people back there at any port. */
    String base() {
        return "http://127.0.0.1:" + port;
    }

    String printed() {
        return Folders.text(log);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
