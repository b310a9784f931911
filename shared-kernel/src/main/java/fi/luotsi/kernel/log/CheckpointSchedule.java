package fi.luotsi.kernel.log;

import fi.luotsi.kernel.database.BackgroundLoop;
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
    private final BackgroundLoop loop;

    /** Rounds that are not started. */
    public CheckpointSchedule(Checkpoints checkpoints, @Nullable CheckpointFolder folder, Duration interval) {
        this.checkpoints = checkpoints;
        this.folder = folder;
        this.interval = interval;
        this.loop = new BackgroundLoop(
                "checkpoints", new Bell(), new BackgroundLoop.Pauses(interval, interval, interval), new Rounds());
    }

    public void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
        Rounds last = new Rounds();
        try {
            last.round(false);
        } catch (IOException | RuntimeException e) {
            last.failed(e);
        }
    }

    /** Each round signs the logs that have grown, and puts new checkpoints into the folder. A failure does not stop the next round. */
    private final class Rounds implements BackgroundLoop.Work {

        @Override
        public Duration round(boolean rung) throws IOException {
            checkpoints.sign();
            if (folder != null) {
                folder.publish(checkpoints);
            }
            return interval;
        }

        @Override
        public void failed(Exception failure) {
            LOG.log(Level.WARNING, "checkpoints are not signed or not put out until this is mended", failure);
        }
    }
}
