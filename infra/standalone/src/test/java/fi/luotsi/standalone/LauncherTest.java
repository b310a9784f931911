package fi.luotsi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./luotsi} at the root, called as a person calls it. */
class LauncherTest {

    private static final Path LAUNCHER =
            Path.of("../../luotsi").toAbsolutePath().normalize();
    private static final String JDK = System.getProperty("java.home");

    private final Path scratch;

    LauncherTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @Test
    void help_lists_every_command() throws Exception {
        Started help = luotsi(Map.of(), "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out())
                .contains(
                        "demo",
                        "start",
                        "export",
                        "audit",
                        "build",
                        "test",
                        "mutation",
                        "version",
                        "--luotsi.demo.seed");
    }

    @Test
    void it_works_from_another_folder_and_through_a_symbolic_link() throws Exception {
        Path link = Files.createSymbolicLink(scratch.resolve("link"), LAUNCHER);

        Started version = call(link, Map.of(), "version");

        assertThat(version.status()).isZero();
        assertThat(version.out()).startsWith("Luotsi ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "start", "test", "build", "export", "answer", "audit", "mutation"})
    void where_there_is_no_jdk_25_it_says_so_in_one_sentence(String command) throws Exception {
        Started refused = luotsi(Map.of("PATH", withJava("17.0.12"), "LUOTSI_JDK_SEARCH", ""), command);

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines()).as(refused.err()).hasSize(1);
        assertThat(refused.err()).contains("JDK 25", "install one", "LUOTSI_JAVA_HOME");
    }

    @Test
    void a_jdk_25_is_found_behind_another_java_on_the_path() throws Exception {
        String folder = Path.of(JDK, "..").normalize().toString();

        Started found = luotsi(Map.of("PATH", withJava("17.0.12"), "LUOTSI_JDK_SEARCH", folder), "jdk");

        assertThat(found.status()).as(found.err()).isZero();
        assertThat(Path.of(found.out().strip(), "release")).content().contains("JAVA_VERSION=\"25");
    }

    @Test
    void a_jdk_that_only_says_its_version_when_asked_is_believed() throws Exception {
        Started found = luotsi(Map.of("PATH", withJava("25.0.1"), "LUOTSI_JDK_SEARCH", ""), "jdk");

        assertThat(found.out().strip())
                .isEqualTo(scratch.resolve("fake-25.0.1").toRealPath().toString());
    }

    @Test
    void java_is_called_without_the_options_that_a_company_sets_for_every_program() throws Exception {
        String path = withJava("25.0.1");
        Path java = scratch.resolve("fake-25.0.1/bin/java");
        Files.writeString(
                java,
                Files.readString(java)
                        .replace("echo", "[ -z \"$JAVA_TOOL_OPTIONS$JDK_JAVA_OPTIONS$_JAVA_OPTIONS\" ] && echo"));

        Started found = luotsi(
                Map.of(
                        "PATH", path,
                        "LUOTSI_JDK_SEARCH", "",
                        "JAVA_TOOL_OPTIONS", "-Dcompany=1",
                        "JDK_JAVA_OPTIONS", "-Dcompany=2",
                        "_JAVA_OPTIONS", "-Dcompany=3"),
                "jdk");

        assertThat(found.status()).as(found.err()).isZero();
        assertThat(found.err()).isEmpty();
    }

    @Test
    void a_wrong_luotsi_java_home_is_not_passed_over() throws Exception {
        Started refused = luotsi(Map.of("LUOTSI_JAVA_HOME", "/nowhere"), "jdk");

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(refused.err()).contains("/nowhere", "not a JDK 25");
    }

    @Test
    void an_unknown_command_is_one_sentence() throws Exception {
        Started refused = luotsi(Map.of(), "demmo");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err().lines()).hasSize(1);
    }

    /** A PATH with the ordinary tools behind a JDK that says it is the given release. */
    private String withJava(String release) throws IOException {
        Path bin = Files.createDirectories(scratch.resolve("fake-" + release + "/bin"));
        for (String name : List.of("java", "javac")) {
            Path program = Files.writeString(
                    bin.resolve(name), "#!/bin/sh\necho 'openjdk version \"" + release + "\" 2024-07-16' >&2\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return bin + ":/usr/bin:/bin";
    }

    private Started luotsi(Map<String, String> environment, String command) throws IOException, InterruptedException {
        return call(LAUNCHER, environment, command);
    }

    private Started call(Path launcher, Map<String, String> environment, String command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), command).directory(scratch.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LUOTSI_JAVA_HOME", "LUOTSI_JDK_SEARCH"));
        builder.environment().putAll(environment);
        return Started.of(scratch, builder);
    }
}
