package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The distribution of Keycloak as Maven Central has it, unpacked once. It is no dependency of the build, which has to work where it
 * cannot be had: Maven is asked for it when the test is about to run, with the settings, mirrors and local repository of the build
 * around it. Where Maven cannot get it the test is skipped, and says where Maven said why.
 */
final class KeycloakFiles implements ExecutionCondition {

    private static final String VERSION = System.getProperty("luotsi.keycloak.version", "");
    private static final Path HOME = ProgramFiles.SCRATCH.resolve("keycloak").resolve("keycloak-" + VERSION);
    /** Stands beside what was unpacked to its end. */
    private static final Path WHOLE = HOME.resolveSibling(HOME.getFileName() + ".whole");

    private static final Path PRINTED = ProgramFiles.SCRATCH.resolve("keycloak.log");

    private static final long PATIENCE_MINUTES = 20;

    /** The folder of Keycloak itself. */
    static Path home() {
        return HOME;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (VERSION.isEmpty()) {
            return ConditionEvaluationResult.disabled("a real Keycloak: Maven says which one, when it runs the tests");
        }
        try {
            if (Files.notExists(WHOLE)) {
                if (!unpacked()) {
                    return ConditionEvaluationResult.disabled("a real Keycloak: Maven could not get"
                            + " org.keycloak:keycloak-quarkus-dist:zip:" + VERSION + ", and says why in " + PRINTED);
                }
                Files.createFile(WHOLE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ConditionEvaluationResult.enabled("Keycloak is there");
    }

    private static boolean unpacked() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(maven())
                .directory(Document.ROOT.resolve("infra/acceptance").toFile())
                .redirectErrorStream(true)
                .redirectOutput(PRINTED.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        try {
            return maven.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) && maven.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            maven.destroy();
        }
    }

    private static List<String> maven() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("luotsi.maven.home", "."), "bin", "mvn")
                        .toString(),
                "-q",
                "-B",
                "dependency:unpack@keycloak",
                "-Dkeycloak.version=" + VERSION));
        String repository = System.getProperty("luotsi.maven.repository", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        Path settings = Path.of(System.getProperty("luotsi.maven.settings", ""));
        if (Files.isRegularFile(settings)) {
            command.addAll(List.of("-s", settings.toString()));
        }
        if (System.getProperty("luotsi.maven.network", "").equals("offline=true")) {
            command.add("-o");
        }
        return command;
    }
}
