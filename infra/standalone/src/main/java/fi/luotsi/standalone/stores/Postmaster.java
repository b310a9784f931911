package fi.luotsi.standalone.stores;

import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's main process on one data directory: prepared, started and stopped through its own programs. */
final class Postmaster {

    /** Recovery after a crash replays the log, and may take its time. */
    private static final long START_WAIT_SECONDS = 300;

    private static final long STOP_WAIT_SECONDS = 60;
    private static final Duration RETRY_FOR = Duration.ofSeconds(10);

    /** Said on the command line, because nothing that stands in a file can override it there. */
    private static final List<String> FIXED = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "cluster_name=luotsi",
            // a log line must never repeat a value that somebody typed
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_min_duration_statement=-1",
            "log_error_verbosity=terse",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");

    private final PostgresProgram programs;
    private final Path directory;
    private final Path log;
    private final PostgresProcesses processes;

    Postmaster(PostgresProgram programs, Path directory, Path log) {
        this.programs = programs;
        this.directory = directory;
        this.log = log;
        this.processes = new PostgresProcesses(directory);
    }

    /** Makes an empty cluster that asks for a password on every connection; whole, or not there at all. */
    static void prepare(PostgresProgram programs, Path directory, Path passwordFile)
            throws IOException, InterruptedException {
        Path draft = directory.resolveSibling(directory.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(draft);
        PostgresProgram.Outcome outcome = programs.run(
                "initdb",
                "--pgdata=" + draft,
                "--username=" + EmbeddedArchive.ADMINISTRATOR,
                "--pwfile=" + passwordFile,
                "--auth-local=scram-sha-256",
                "--auth-host=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--set=max_connections=100",
                "--set=shared_buffers=256MB");
        if (!outcome.succeeded()) {
            throw new RefusedStart("PostgreSQL could not prepare the archive in " + directory + " ("
                    + lastLine(outcome.said()) + "): see that the disk has room and the folder can be written.");
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts on the given port and waits until it answers.
     *
     * <p>The children of a killed postmaster hold its shared memory for a moment, so a first refusal is not the last
     * word.
     *
     * @throws RefusedStart when it does not start; the sentence gives PostgreSQL's own reason
     */
    ProcessHandle start(int port) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + RETRY_FOR.toNanos();
        while (true) {
            rotateLog();
            PostgresProgram.Outcome outcome = programs.run(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--timeout=" + START_WAIT_SECONDS,
                    "--pgdata=" + directory,
                    "--log=" + log,
                    "--options=" + options(port));
            var running = processes.postmaster();
            if (outcome.succeeded() && running.isPresent()) {
                return running.get();
            }
            if (System.nanoTime() > deadline) {
                throw new RefusedStart("PostgreSQL could not start on the archive in " + directory + " (" + reason()
                        + "): put that right and start again; " + log + " has the whole story.");
            }
            stop();
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    /** Stops any PostgreSQL on the directory: first asked, then told, then killed. */
    void stop() throws IOException, InterruptedException {
        if (processes.postmaster().isPresent()
                && !ask("fast", STOP_WAIT_SECONDS).succeeded()
                && processes.postmaster().isPresent()) {
            ask("immediate", STOP_WAIT_SECONDS / 6);
        }
        for (ProcessHandle left : processes.all()) {
            left.destroyForcibly();
        }
        while (!processes.all().isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        // Nobody works here any more, so the file is stale, even if another process has its number by now.
        Files.deleteIfExists(directory.resolve("postmaster.pid"));
    }

    boolean isAlive(ProcessHandle postmaster) {
        return processes.isAlive(postmaster);
    }

    private PostgresProgram.Outcome ask(String mode, long seconds) throws IOException, InterruptedException {
        return programs.run(
                "pg_ctl", "stop", "--mode=" + mode, "--wait", "--timeout=" + seconds, "--pgdata=" + directory);
    }

    private static String options(int port) {
        StringBuilder options = new StringBuilder("-p ").append(port);
        FIXED.forEach(setting -> options.append(" -c ").append(setting));
        if (System.getProperty("os.name").startsWith("Mac")) {
            // macOS answers an ordinary sync before the disk has it
            options.append(" -c wal_sync_method=fsync_writethrough");
        }
        return options.toString();
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > 10_000_000) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String reason() throws IOException {
        if (!Files.exists(log)) {
            return "it wrote no log";
        }
        List<String> faults = Files.readString(log, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .toList();
        return faults.isEmpty()
                ? "it gave no reason"
                : lastLine(faults.getLast().replaceFirst("^.*?(FATAL|PANIC): +", ""));
    }

    private static String lastLine(String said) {
        return said.strip()
                .lines()
                .reduce("no reason given", (before, line) -> line)
                .strip();
    }
}
