package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built program as something to start: the jar as it is, or the same jar unpacked with its classes loaded ahead of time.
 *
 * <p>On two cores the jar is ready after some ten seconds, of which nine are spent on loading classes; ahead of time it is four.
 * Tests that start the program often take the second, which is made once a build.
 *
 * @param command the words before the program's own arguments
 */
record ProgramFiles(List<String> command) {

    /** Where this build's tests keep their files. */
    static final Path SCRATCH = Path.of("target").toAbsolutePath();

    private static final Path JAR = Path.of(System.getProperty("luotsi.jar", "../standalone/target/luotsi.jar"))
            .toAbsolutePath()
            .normalize();
    private static final Path DESK = Path.of(System.getProperty("luotsi.desk.jar", "../counsellor-ui/target/desk.jar"))
            .toAbsolutePath()
            .normalize();
    private static final Path AHEAD = SCRATCH.resolve("ahead");
    private static final Path CACHE = AHEAD.resolve("luotsi.aot");
    private static final Path MADE_OF = AHEAD.resolve("made-of");

    /** {@code java -jar luotsi.jar}, as anyone starts it. */
    static ProgramFiles plain() {
        return new ProgramFiles(java(List.of("-jar", JAR.toString())));
    }

    /** {@code java -jar desk.jar}. */
    static ProgramFiles desk() {
        return new ProgramFiles(java(List.of("-jar", DESK.toString())));
    }

    /** The same classes, loaded ahead of time. */
    static synchronized ProgramFiles ahead() {
        // another process of this build may be making it
        try (FileChannel gate = FileChannel.open(
                        SCRATCH.resolve("ahead.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = gate.lock()) {
            // the jar's date says nothing: it is the same for every build
            String jar = digest();
            if (!Files.exists(MADE_OF) || !Files.readString(MADE_OF).equals(jar)) {
                make();
                Files.writeString(MADE_OF, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProgramFiles(java(List.of("-XX:AOTCache=" + CACHE, "-jar", unpacked())));
    }

    /** Loads every class of a start, an answer and a stop once, and keeps the result. */
    private static void make() throws IOException {
        Folders.remove(AHEAD);
        Path output = Files.createDirectories(AHEAD).resolve("made.log");
        run(
                output,
                java(List.of("-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", AHEAD + "/jar")));
        ProgramFiles learning = new ProgramFiles(java(List.of("-XX:AOTCacheOutput=" + CACHE, "-jar", unpacked())));
        try (Program program = Program.start(learning, AHEAD.resolve("data"))) {
            program.as("helmi").mutate("receiveContact", "ReceiveContactInput", Inputs.contact(Inputs.id()));
        }
    }

    private static void run(Path output, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(process.exitValue()).as(() -> Folders.text(output)).isZero();
    }

    private static List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                // as for the tests themselves
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(arguments);
        return command;
    }

    private static String unpacked() {
        return AHEAD + "/jar/luotsi.jar";
    }

    private static String digest() throws IOException {
        try (InputStream jar = Files.newInputStream(JAR);
                DigestInputStream read = new DigestInputStream(jar, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
