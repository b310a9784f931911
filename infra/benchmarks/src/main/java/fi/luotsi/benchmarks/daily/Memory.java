package fi.luotsi.benchmarks.daily;

import fi.luotsi.benchmarks.measuring.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/** Looks at how much memory a program uses. What is least within a minute is about what it needs: garbage waits to be collected. */
final class Memory implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Program program;
    private final String token;
    private final AtomicLong least = new AtomicLong(Long.MAX_VALUE);
    private final Thread looking;

    /** @param token of the program's metrics */
    Memory(Program program, String token) {
        this.program = program;
        this.token = token;
        this.looking = Thread.ofVirtual().start(this::look);
    }

    /** The least heap that was in use since the last call, in bytes. */
    long least() {
        return least.getAndSet(Long.MAX_VALUE);
    }

    /** What the operating system has given the process, in bytes; 0 where it does not tell. */
    long resident() throws IOException {
        Path status = Path.of("/proc/" + program.pid() + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                        .findFirst()
                        .orElse(0);
    }

    private void look() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                least.accumulateAndGet(used(), Math::min);
                Thread.sleep(BETWEEN_LOOKS);
            }
        } catch (IOException | InterruptedException _) {
            // the program has ended, or the soak
        }
    }

    private long used() throws IOException, InterruptedException {
        String told =
                program.send(program.request("/actuator/prometheus", token).build());
        return Arrays.stream(told.split("\n"))
                .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
