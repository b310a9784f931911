package fi.luotsi.acceptance;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The offline verifier on an export that is taken now, with every checkpoint that there is. */
final class Audit {

    private Audit() {}

    /**
     * The verifier's output.
     *
     * @param log as {@code events} or {@code uses}
     * @param home where the export is put
     */
    static String of(Program program, String log, Path home) throws IOException, InterruptedException {
        program.as("lempi").graphql("mutation { signCheckpoints { userErrors { code } } }", Map.of());
        Files.createDirectories(home);
        Files.writeString(
                home.resolve(log), program.as("eero").get("/export/" + log).body());
        for (String what : List.of("keys", "checkpoints")) {
            Files.writeString(
                    home.resolve(what),
                    Caller.text(HttpRequest.newBuilder(program.address("/proof/" + what))
                                    .build())
                            .body());
        }
        Process audit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        Document.ROOT
                                .resolve("infra/auditor/target/auditor.jar")
                                .toString(),
                        "--key=" + home.resolve("keys"),
                        "--checkpoints=" + home.resolve("checkpoints"),
                        home.resolve(log).toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(audit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        audit.waitFor();
        return told;
    }
}
