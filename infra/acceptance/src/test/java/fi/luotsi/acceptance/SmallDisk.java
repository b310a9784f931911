package fi.luotsi.acceptance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A file system of its own, so small that it can be filled. Making one takes the rights of root on Linux. */
final class SmallDisk implements AutoCloseable {

    private static final String SIZE = "400m";

    private static final byte[] PIECE = new byte[64 * 1024];

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Makes one at a folder; none where this computer does not let us. */
    static Optional<SmallDisk> at(Path folder) {
        try {
            Files.createDirectories(folder);
            return ran("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", folder.toString())
                    ? Optional.of(new SmallDisk(folder))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room at all. */
    void fill() {
        try (OutputStream rest = Files.newOutputStream(rest())) {
            while (true) {
                rest.write(PIECE);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    void makeRoom() {
        try {
            Files.deleteIfExists(rest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ran("umount", "--lazy", folder.toString());
    }

    private Path rest() {
        return folder.resolve("rest");
    }

    private static boolean ran(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
