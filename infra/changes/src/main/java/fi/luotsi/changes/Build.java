package fi.luotsi.changes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The project's own build, run in a copy of it. Its output is kept in a file beside the copy. */
record Build(WorkTree tree) {

    private static final long MOST_MINUTES = 45;

    /**
     * How a build ended.
     *
     * @param log its output
     */
    record Outcome(boolean succeeded, Path log) {

        /** The lines of the log that tell of an error, at most so many. */
        List<String> errors(int most) throws IOException {
            try (Stream<String> lines = Files.lines(log)) {
                return lines.filter(line -> line.startsWith("[ERROR]"))
                        .limit(most)
                        .toList();
            }
        }
    }

    /** Runs Maven with the arguments, and waits for it. */
    Outcome maven(String name, String... arguments) throws IOException, InterruptedException {
        Path log = Objects.requireNonNull(tree.root().getParent()).resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of("./mvnw"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(tree.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                throw new BadPatch(
                        "the build " + name + " did not end within " + MOST_MINUTES + " minutes: see " + log);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue() == 0, log);
    }
}
