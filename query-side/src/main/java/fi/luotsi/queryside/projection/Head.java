package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archive's last position, looked at once for all projections: when the bell rings, and else every poll. */
final class Head {

    private static final Logger LOG = LoggerFactory.getLogger(Head.class);
    private static final int LONGEST_PAUSE_POLLS = 20;

    private final Archive archive;
    private final Bell bell;
    private final Duration poll;
    private final Signal moved = new Signal();
    private volatile long position = Archive.START;
    private volatile @Nullable Long atStart;

    Head(Archive archive, Bell bell, Duration poll) {
        this.archive = archive;
        this.bell = bell;
        this.poll = poll;
    }

    long position() {
        return position;
    }

    /** The head when the archive was first seen, or null before. */
    @Nullable
    Long atStart() {
        return atStart;
    }

    void awaitAfter(long seen, BooleanSupplier stopped, Duration atMost) {
        moved.await(() -> position > seen || stopped.getAsBoolean(), atMost);
    }

    void pause(BooleanSupplier stopped, long millis) {
        moved.pause(stopped, millis);
    }

    void wake() {
        moved.give();
        bell.ring();
    }

    void watch(BooleanSupplier stopped) {
        int pause = 1;
        long heard = bell.rings();
        while (!stopped.getAsBoolean()) {
            try {
                long found = archive.head();
                if (found != position || atStart == null) {
                    position = found;
                    atStart = atStart == null ? Long.valueOf(found) : atStart;
                    moved.give();
                }
                pause = 1;
            } catch (RuntimeException e) {
                if (pause == 1) {
                    LOG.warn(
                            "the archive's head cannot be read: {}",
                            e.getClass().getName());
                }
                pause = Math.min(pause * 2, LONGEST_PAUSE_POLLS);
            }
            try {
                heard = bell.awaitRing(heard, poll.multipliedBy(pause));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
