package fi.luotsi.kernel.keys;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that no other account of the machine can read, where the file system knows owners. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Creates the folder with its missing parents; an existing one is closed to others too. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
        if (knowsOwners(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** The content of a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a text as {@link #file(Path, Content)} does. */
    public static void file(Path file, String content) throws IOException {
        file(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Writes the whole file or nothing, and has it on disk with its name: synced as a draft, moved, and its folder synced. The bytes
     * of a file that it replaces are overwritten, as far as the file system writes in place.
     */
    public static void file(Path file, Content content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(draft, fresh, rights(draft, "rw-------"));
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
        try (FileChannel before = Files.exists(file) ? FileChannel.open(file, StandardOpenOption.WRITE) : null) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            if (before != null) {
                before.write(ByteBuffer.allocate(Math.toIntExact(before.size())), 0);
                before.force(true);
            }
        }
        if (knowsOwners(file)) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
