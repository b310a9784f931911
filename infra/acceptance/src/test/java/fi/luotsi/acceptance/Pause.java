package fi.luotsi.acceptance;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** A random moment: what is tested is that it does not matter which. Nothing waits here for anything to be done. */
final class Pause {

    private Pause() {}

    static void random(RandomGenerator random, int mostMillis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(random.nextInt(mostMillis));
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
