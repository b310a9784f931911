package fi.luotsi.standalone.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another process that runs an archive on a folder, for as long as it is left alive. */
record ArchiveCopy(Process process, Database database) implements AutoCloseable {

    /** Waits until the copy says that it is ready. */
    static ArchiveCopy on(Path folder) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ArchiveCopy.class.getName(),
                        folder.toString(),
                        Unpacked.PROGRAMS.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> before = new ArrayList<>();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("READY")) {
                return new ArchiveCopy(process, new Database(words[1], words[2], words[3]));
            }
            before.add(line);
        }
        throw new IOException("The copy ended before it was ready: " + before);
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Runs in the other process until its input ends. */
    public static void main(String[] arguments) throws IOException {
        DataFolder folder = DataFolder.open(Path.of(arguments[0]));
        EmbeddedArchive archive =
                EmbeddedArchive.start(folder, Path.of(arguments[1]), sentence -> System.err.println(sentence));
        System.out.println("READY " + archive.url() + " " + archive.user() + " " + archive.password());
        System.in.read();
        archive.close();
        folder.close();
    }
}
