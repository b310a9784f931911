package fi.luotsi.kernel.archive;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells whoever reads the archive in this process that there are new positions. It has one listener; a ring while nobody listens is
 * heard by the next who does, and several such rings are heard as one.
 */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        // one permit is as good as many; a release too much only makes the listener look once for nothing
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /**
     * Waits for a ring since the last time this was asked.
     *
     * @return false when the time passed without one, or the thread was interrupted (it stays so)
     */
    public boolean awaitRing(Duration atMost) {
        try {
            boolean heard = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
            rung.drainPermits();
            return heard;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
