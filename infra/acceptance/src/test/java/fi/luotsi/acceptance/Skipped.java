package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A test that cannot run here says so, in one line that {@code ./luotsi test} repeats on its last screen. */
final class Skipped {

    private static final Path LINES = ProgramFiles.SCRATCH.resolve("skipped.txt");

    private Skipped() {}

    static void unless(boolean possible, String what) {
        if (!possible) {
            String line = "Skipped: " + what + ".";
            System.out.println(line);
            try {
                Files.writeString(LINES, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Assumptions.abort(line);
        }
    }
}
