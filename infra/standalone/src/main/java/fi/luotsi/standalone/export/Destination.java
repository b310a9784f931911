package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Where the lines go: standard output, or a file that has its name only when it is whole. */
final class Destination implements AutoCloseable {

    private final OutputStream out;
    private final @Nullable Path file;
    private final @Nullable Path partial;

    private Destination(OutputStream out, @Nullable Path file, @Nullable Path partial) {
        this.out = new BufferedOutputStream(out, 64 * 1024);
        this.file = file;
        this.partial = partial;
    }

    static Destination standardOutput() {
        return new Destination(new FileOutputStream(FileDescriptor.out), null, null);
    }

    /** A file that is there already is somebody's evidence, and is not written over. */
    static Destination file(Path file) throws ExportFailed {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        for (Path taken : new Path[] {file, partial}) {
            if (Files.exists(taken)) {
                throw exists(taken);
            }
        }
        try {
            OutputStream out = Files.newOutputStream(partial, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Destination(out, file, partial);
        } catch (FileAlreadyExistsException taken) {
            throw exists(partial);
        } catch (IOException unwritable) {
            throw new ExportFailed(
                    ExitStatus.REFUSED,
                    "The file " + partial + " cannot be written: choose another with --output.",
                    unwritable);
        }
    }

    void write(byte[] line) throws ExportFailed {
        try {
            out.write(line);
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    /** All of it came: the file gets its name. */
    void whole() throws ExportFailed {
        try {
            finish();
            if (file != null && partial != null) {
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException full) {
            throw unwritable(full);
        }
    }

    /** Where the lines are that came before it was broken off; with no line there is nothing to keep. */
    String keep(boolean any) throws ExportFailed {
        try {
            finish();
            if (partial != null && !any) {
                Files.deleteIfExists(partial);
            }
        } catch (IOException full) {
            throw unwritable(full);
        }
        return partial == null || !any ? "" : " What came is in " + partial + ".";
    }

    @Override
    public void close() {
        try {
            finish();
        } catch (IOException _) {
            // the failure that led here has been told
        }
    }

    /** Standard output is not ours to close. */
    private void finish() throws IOException {
        if (file == null) {
            out.flush();
        } else {
            out.close();
        }
    }

    private ExportFailed unwritable(IOException failure) {
        String what = partial == null ? "Standard output" : "The file " + partial;
        return new ExportFailed(
                ExitStatus.REFUSED,
                what + " cannot be written any further: see that there is room on the disk, and export anew.",
                failure);
    }

    private static ExportFailed exists(Path taken) {
        return new ExportFailed(
                ExitStatus.REFUSED,
                "The file " + taken + " is there already and is not written over: move it, or choose another with"
                        + " --output.");
    }
}
