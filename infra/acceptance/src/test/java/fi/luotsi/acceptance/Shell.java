package fi.luotsi.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** One bash from beginning to end, so that variables of one block of commands are there for the next. */
final class Shell implements AutoCloseable {

    private static final String END = "--- end of output ---";

    private final Process bash;
    private final Writer typed;
    private final BufferedReader printed;

    Shell(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "--norc", "--noprofile").directory(folder.toFile());
        builder.environment().putAll(environment);
        bash = builder.redirectErrorStream(true).start();
        typed = bash.outputWriter(StandardCharsets.UTF_8);
        printed = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** All that the commands print, errors too, without the line end. */
    String run(String commands) throws IOException {
        typed.write(commands + "\nprintf '\\n%s\\n' '" + END + "'\n");
        typed.flush();
        StringBuilder output = new StringBuilder();
        for (String line = printed.readLine(); !END.equals(line); line = printed.readLine()) {
            if (line == null) {
                throw new IOException("bash ended; it printed: " + output);
            }
            output.append(line).append('\n');
        }
        return output.toString().strip();
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
