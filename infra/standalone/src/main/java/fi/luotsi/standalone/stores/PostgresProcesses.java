package fi.luotsi.standalone.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All PostgreSQL processes that work on one data directory, started by this program or not.
 *
 * <p>A number in a file is no proof: after a restart of the machine it may be any process. So each is asked what
 * program it runs and on what directory.
 */
record PostgresProcesses(Path directory) {

    /** The postmaster that the directory's {@code postmaster.pid} names, if it lives and is what it claims to be. */
    Optional<ProcessHandle> postmaster() throws IOException {
        Path file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readString(file)
                .lines()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("\\d{1,18}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(this::isAlive)
                .filter(this::worksHere);
    }

    /** Every process on the directory, children that outlived their postmaster among them. */
    List<ProcessHandle> all() throws IOException {
        Optional<ProcessHandle> postmaster = postmaster();
        try (Stream<ProcessHandle> running = ProcessHandle.allProcesses()) {
            return Stream.concat(
                            postmaster.stream(), running.filter(this::isAlive).filter(this::worksHere))
                    .distinct()
                    .toList();
        }
    }

    /** A process that has ended but whose parent has not asked about it (a zombie) does not live. */
    boolean isAlive(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    private boolean worksHere(ProcessHandle process) {
        Path known = Path.of("/proc", Long.toString(process.pid()));
        if (Files.exists(known)) {
            return linkOf(known.resolve("cwd")).filter(directory::equals).isPresent()
                    && linkOf(known.resolve("exe"))
                            .filter(PostgresProcesses::isPostgres)
                            .isPresent();
        }
        ProcessHandle.Info info = process.info();
        return info.command()
                        .map(Path::of)
                        .filter(PostgresProcesses::isPostgres)
                        .isPresent()
                && info.commandLine()
                        .filter(line -> line.contains(directory.toString()))
                        .isPresent();
    }

    private static boolean isPostgres(Path program) {
        return program.getFileName().toString().matches("postgres(\\.exe)?( \\(deleted\\))?");
    }

    private static Optional<Path> linkOf(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link));
        } catch (IOException anotherAccountsOrGone) {
            return Optional.empty();
        }
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException noSuchFileSystem) {
            return false;
        }
    }
}
