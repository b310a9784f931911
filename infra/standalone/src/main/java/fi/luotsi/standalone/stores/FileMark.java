package fi.luotsi.standalone.stores;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Properties;
import java.util.zip.CRC32C;

/**
 * How a file was left, as a note beside it says: closed, with its checksum; or in use, this file and since this start of the computer, which
 * then still has all that was written to it, however its program ended. To read such a file through takes as long as it is large, so it is done
 * only where the note leaves a doubt.
 */
final class FileMark {

    /** How the file is. */
    enum Left {
        WHOLE,
        /** It is not what was closed. */
        CHANGED,
        /** It was in use when the computer stopped, or nothing is known. */
        DOUBTFUL
    }

    private static final Path START_OF_THE_COMPUTER = Path.of("/proc/sys/kernel/random/boot_id");
    private static final String IN_USE_SINCE = "in-use-since";
    private static final String CHECKSUM = "crc32c";
    private static final int AT_ONCE = 1 << 20;

    private final Path file;
    private final Path note;

    FileMark(Path file) {
        this.file = file;
        this.note = file.resolveSibling(file.getFileName() + ".left");
    }

    Left look() throws IOException {
        Properties told = new Properties();
        try (Reader reader = Files.newBufferedReader(note)) {
            told.load(reader);
        } catch (NoSuchFileException | IllegalArgumentException nothing) {
            return Left.DOUBTFUL;
        }
        String checksum = told.getProperty(CHECKSUM);
        if (checksum != null) {
            return Files.exists(file) && checksum.equals(checksum()) ? Left.WHOLE : Left.CHANGED;
        }
        String since = told.getProperty(IN_USE_SINCE, "");
        return !since.isEmpty() && Files.exists(file) && since.equals(use()) ? Left.WHOLE : Left.DOUBTFUL;
    }

    /** Notes that the file is in use from now on. */
    void inUse() throws IOException {
        write(IN_USE_SINCE, use());
    }

    /** Notes that the file is closed as it is now. */
    void closed() throws IOException {
        write(CHECKSUM, checksum());
    }

    /** Leaves a doubt. */
    void forget() throws IOException {
        Files.deleteIfExists(note);
    }

    private void write(String key, String value) throws IOException {
        Path written = note.resolveSibling(note.getFileName() + ".new");
        Files.writeString(written, key + "=" + value + "\n");
        Files.move(written, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * This start of the computer and this very file: a copy that was made while the file was in use is another one. Empty elsewhere than on
     * Linux, where nothing tells it, and a file that was not closed is doubtful.
     */
    private String use() throws IOException {
        return Files.exists(START_OF_THE_COMPUTER)
                ? Files.readString(START_OF_THE_COMPUTER).strip() + "/"
                        + Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : "";
    }

    private String checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer part = ByteBuffer.allocateDirect(AT_ONCE);
        try (FileChannel channel = FileChannel.open(file)) {
            while (channel.read(part) >= 0) {
                checksum.update(part.flip());
                part.clear();
            }
        }
        return Long.toHexString(checksum.getValue());
    }
}
