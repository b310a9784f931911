package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.SigningKey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** An auditor with a folder of their own, who runs the command as a person does. */
record Auditing(Path folder, SigningKey key) {

    /** The exit status and the output. */
    record Ended(int status, String out, String err) {}

    static Auditing in(Path folder) throws IOException {
        Auditing auditing = new Auditing(folder, SigningKey.generate("county.example"));
        Files.writeString(folder.resolve("keys.txt"), auditing.keys());
        return auditing;
    }

    private String keys() {
        return key.publicKeys().stream().map(Object::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    Path keep(String name, String... notes) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", notes));
    }

    Ended audit(Path file, Object... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--key", folder.resolve("keys.txt").toString(), file.toString()));
        Arrays.stream(more).map(Object::toString).forEach(arguments::add);
        return run(arguments.toArray(String[]::new));
    }

    static Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int status = new CommandLine(new AuditCommand()).execute(arguments);
            return new Ended(status, told.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
