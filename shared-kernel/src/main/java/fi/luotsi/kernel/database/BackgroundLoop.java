package fi.luotsi.kernel.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a piece of work on a thread of its own: as soon as its bell rings, and after a pause in any case. A round that fails is
 * tried again, less and less often; only the first of failures in a row is reported.
 */
public final class BackgroundLoop implements AutoCloseable {

    private static final Duration LAST_ROUND = Duration.ofSeconds(30);

    private final String name;
    private final Bell bell;
    private final Pauses pauses;
    private final Work work;
    private final Bell end = new Bell();
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    /** A loop that is not started. */
    public BackgroundLoop(String name, Bell bell, Pauses pauses, Work work) {
        this.name = name;
        this.bell = bell;
        this.pauses = pauses;
        this.work = work;
    }

    /** The work that is repeated, always on one thread. */
    public interface Work {

        /**
         * One round.
         *
         * @param rung whether the bell rang since the last round that did not fail
         * @return how long to wait for a ring before the next round; zero to begin it at once
         */
        Duration round(boolean rung) throws Exception;

        /** Tells of a failure that was none before. */
        void failed(Exception failure);

        /** Tells that a round has not failed after others have. */
        default void recovered() {}
    }

    /**
     * When no bell decides.
     *
     * @param first before the first round
     * @param failed after a failure; twice as long after each that follows
     * @param longest after any failure
     */
    public record Pauses(Duration first, Duration failed, Duration longest) {

        Duration after(Duration before) {
            Duration twice = before.multipliedBy(2);
            return twice.compareTo(longest) < 0 ? twice : longest;
        }
    }

    /** Starts the loop; does nothing where it runs already. */
    public void start() {
        long ended = end.rings();
        Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(ended));
        if (running.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    /** Waits for the round at hand, for half a minute at most. */
    @Override
    public void close() {
        Thread thread = running.getAndSet(null);
        if (thread != null) {
            end.ring();
            bell.ring();
            try {
                thread.join(LAST_ROUND);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(long ended) {
        try {
            end.awaitRing(ended, pauses.first());
            rounds(ended);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void rounds(long ended) throws InterruptedException {
        long heard = 0;
        Duration failing = Duration.ZERO;
        while (running.get() == Thread.currentThread()) {
            long rings = bell.rings();
            try {
                Duration pause = work.round(rings > heard);
                if (failing.isPositive()) {
                    work.recovered();
                }
                failing = Duration.ZERO;
                heard = rings;
                if (pause.isPositive()) {
                    bell.awaitRing(heard, pause);
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                if (failing.isZero()) {
                    work.failed(e);
                }
                failing = failing.isZero() ? pauses.failed() : pauses.after(failing);
                // a bell that rings often must not make it try more often
                end.awaitRing(ended, failing);
            }
        }
    }
}
