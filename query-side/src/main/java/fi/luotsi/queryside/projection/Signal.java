package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Lets threads wait until a condition holds; code that may have made it hold gives the signal. */
final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition given = lock.newCondition();

    void give() {
        lock.lock();
        try {
            given.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether it came to hold in time. The condition is looked at again at each signal. An interrupted thread stops waiting. */
    boolean await(BooleanSupplier holds, Duration atMost) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!holds.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = given.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return holds.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the time pass, unless {@code stopped} comes to hold. */
    void pause(BooleanSupplier stopped, long millis) {
        await(stopped, Duration.ofNanos(TimeUnit.MILLISECONDS.toNanos(millis)));
    }
}
