package fi.luotsi.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program run to its end. */
record Started(int status, String out, String err) {

    /** In this process: much sooner than in one of its own, and for a start that is refused, the same but for its last step. */
    static Started here(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(refused, true, StandardCharsets.UTF_8));
            int status = Luotsi.commandLine().execute(arguments);
            return new Started(
                    status, printed.toString(StandardCharsets.UTF_8), refused.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** The main class in a process of its own. */
    static Started with(Path scratch, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Luotsi.class.getName()));
        command.addAll(List.of(arguments));
        return command(scratch, command);
    }

    static Started command(Path scratch, List<String> command) throws IOException, InterruptedException {
        return of(scratch, new ProcessBuilder(command));
    }

    static Started of(Path scratch, ProcessBuilder builder) throws IOException, InterruptedException {
        Path out = Files.createTempFile(scratch, "started", ".out");
        Path err = Files.createTempFile(scratch, "started", ".err");
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Did not end within two minutes: " + Files.readString(out));
        }
        return new Started(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
