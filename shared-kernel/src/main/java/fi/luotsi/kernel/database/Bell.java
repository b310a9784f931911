package fi.luotsi.kernel.database;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes listeners that wait for something new. Each listener remembers how many rings it has heard, so that a ring between its last
 * look and its wait is not missed, and one listener takes no ring from another.
 */
public final class Bell {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private long rings;

    public void ring() {
        lock.lock();
        try {
            rings++;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How often it has rung: ask before looking for something new, and wait with the answer. */
    public long rings() {
        lock.lock();
        try {
            return rings;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it has rung more often than was heard, at most so long. Returns how often it has rung. */
    public long awaitRing(long heard, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (rings <= heard && left > 0) {
                left = rang.awaitNanos(left);
            }
            return rings;
        } finally {
            lock.unlock();
        }
    }
}
