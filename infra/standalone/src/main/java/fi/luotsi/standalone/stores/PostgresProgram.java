package fi.luotsi.standalone.stores;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one of PostgreSQL's own programs to its end. */
record PostgresProgram(Path bin) {

    /** The program's output, on either stream, and its exit status. */
    record Outcome(int status, String said) {
        boolean succeeded() {
            return status == 0;
        }
    }

    static PostgresProgram in(Path home) {
        return new PostgresProgram(home.resolve("bin"));
    }

    Outcome run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RootAccount.prefix());
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        // A file, not a pipe: the postmaster inherits the streams and would hold a pipe open for as long as it lives.
        Path said = Files.createTempFile("luotsi-postgres-", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            int status = builder.start().waitFor();
            return new Outcome(status, Files.readString(said, StandardCharsets.ISO_8859_1));
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static File nothing() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
