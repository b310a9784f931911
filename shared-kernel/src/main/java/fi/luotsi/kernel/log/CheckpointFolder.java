package fi.luotsi.kernel.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A folder outside the database where each checkpoint becomes a file of its own, named by its position, log and size. A file is
 * written once and never over: the folder may be one in which nothing can be changed.
 */
public final class CheckpointFolder {

    private static final int BATCH = 500;

    private final Path folder;
    private long next;

    public CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes those that were made since the last time; the first time all that are not there. */
    void publish(Checkpoints checkpoints) throws IOException {
        Files.createDirectories(folder);
        List<SignedCheckpoint> batch = checkpoints.from(next, BATCH);
        while (!batch.isEmpty()) {
            for (SignedCheckpoint checkpoint : batch) {
                write(checkpoint);
                next = checkpoint.position() + 1;
            }
            batch = checkpoints.from(next, BATCH);
        }
    }

    private void write(SignedCheckpoint checkpoint) throws IOException {
        Path file = folder.resolve("%012d-%s-%d.checkpoint"
                .formatted(checkpoint.position(), checkpoint.log().id(), checkpoint.size()));
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.writeString(
                    file,
                    checkpoint.note(),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.DSYNC,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            // another copy of the program has just written it
        }
    }
}
