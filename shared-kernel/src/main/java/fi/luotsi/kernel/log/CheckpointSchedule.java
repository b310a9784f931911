package fi.luotsi.kernel.log;

import fi.luotsi.kernel.database.Bell;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Signs checkpoints again and again, and a last time when the program ends; each is also put into a folder where there is one. */
public final class CheckpointSchedule implements AutoCloseable {

    private static final Logger LOG = System.getLogger(CheckpointSchedule.class.getName());

    private final Checkpoints checkpoints;
    private final @Nullable CheckpointFolder folder;
    private final Duration interval;
    private final Bell end = new Bell();
    private boolean failed;

    /** Rounds that are not started. */
    public CheckpointSchedule(Checkpoints checkpoints, @Nullable CheckpointFolder folder, Duration interval) {
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.interval = interval;
    }

    public void start() {
        Thread.ofPlatform().name("checkpoints").daemon().start(this::run);
    }

    private void run() {
        try {
            while (end.awaitRing(0, interval) == 0) {
                round();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs what has grown, and puts out what is not out yet. A failure is logged, once, and is no harm to the next round. */
    synchronized void round() {
        try {
            checkpoints.sign();
            if (folder != null) {
                folder.publish(checkpoints);
            }
            failed = false;
        } catch (IOException | RuntimeException e) {
            if (!failed) {
                LOG.log(Level.WARNING, "checkpoints are not signed or not put out until this is mended", e);
            }
            failed = true;
        }
    }

    @Override
    public void close() {
        end.ring();
        round();
    }
}
