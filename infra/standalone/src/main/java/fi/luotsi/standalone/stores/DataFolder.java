package fi.luotsi.standalone.stores;

import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.standalone.startup.RefusedStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one folder in which a running copy of Luotsi keeps everything it keeps.
 *
 * <p>It is open to its owner only, and to one running copy at a time. The lock belongs to the operating system, so it goes with the
 * process, however that ends.
 */
public final class DataFolder implements AutoCloseable {

    /** Tells a folder of Luotsi's from any other; the running copy holds its lock on this file. */
    public static final String MARKER = "luotsi.folder";

    private final Path path;
    private final FileChannel marker;

    private DataFolder(Path path, FileChannel marker) {
        this.path = path;
        this.marker = marker;
    }

    /**
     * Opens the folder, and creates it when it is absent.
     *
     * @throws RefusedStart when it cannot be written, holds somebody else's files, or another copy is running on it
     */
    public static DataFolder open(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        try {
            refuseForeign(absolute);
            OwnerOnly.folder(absolute);
            Path path = absolute.toRealPath();
            return new DataFolder(path, lock(path));
        } catch (IOException failure) {
            throw new RefusedStart(
                    "The data folder " + absolute + " cannot be written by this account: give the account write access"
                            + " to it, or choose another folder with --luotsi.data=<folder>.",
                    failure);
        }
    }

    /** A file or folder of the given name inside, absolute and without symbolic links. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** The folder itself, absolute and without symbolic links. */
    public Path path() {
        return path;
    }

    /** Lets another copy use the folder; nothing is removed. */
    @Override
    public void close() {
        try {
            marker.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new RefusedStart("The data folder " + folder
                    + " is a file: choose a folder with --luotsi.data=<folder>, new or empty.");
        }
        if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARKER)) && !isEmpty(folder)) {
            throw new RefusedStart("The data folder " + folder + " holds files that are not Luotsi's: choose a new or"
                    + " empty folder with --luotsi.data=<folder>.");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel marker = FileChannel.open(
                folder.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(marker) == null) {
            marker.close();
            throw new RefusedStart("Another copy of Luotsi is running on the data folder " + folder
                    + ": stop that copy first, or choose another folder with --luotsi.data=<folder>.");
        }
        ByteBuffer text = ByteBuffer.wrap(
                "Data folder of Luotsi. Do not change its files by hand.\n".getBytes(StandardCharsets.UTF_8));
        if (marker.size() != text.remaining()) {
            marker.truncate(0);
            marker.write(text, 0);
            marker.force(true);
        }
        return marker;
    }

    private static @Nullable FileLock tryLock(FileChannel marker) throws IOException {
        try {
            return marker.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }
}
