package fi.luotsi.acceptance;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A pause of random length, for tests in which the moment must not matter. It is no wait for a result. */
final class Pause {

    private Pause() {}

    static void random(RandomGenerator random, int mostMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(mostMillis));
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
