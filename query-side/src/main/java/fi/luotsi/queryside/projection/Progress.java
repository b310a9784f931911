package fi.luotsi.queryside.projection;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How the projections come on. While events come without a break, batches follow each other at a pace, since one of many events costs
 * little more than one of a single event; nobody is kept waiting by it.
 */
final class Progress {

    /** After so many batches without a break the pace is whole: a few events, as of one request, are folded nearly at once. */
    private static final int WHOLE = 40;

    private final Signal made = new Signal();
    private final Signal hurry = new Signal();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Duration pace;

    Progress(Duration pace) {
        this.pace = pace;
    }

    /** Something has been folded, or a generation has come or gone. */
    void made() {
        made.give();
    }

    /** Whether it came to hold in time; looked at again whenever there is progress. */
    boolean await(BooleanSupplier holds, Duration atMost) {
        return hurried(() -> made.await(holds, atMost));
    }

    /** As {@link #await}, for who has time: the pace stays. */
    boolean awaitAtPace(BooleanSupplier holds, Duration atMost) {
        return made.await(holds, atMost);
    }

    /** Runs something that waits for documents: while it does, batches follow each other without a pause. */
    <T> T hurried(Supplier<T> wait) {
        waiting.incrementAndGet();
        try {
            hurry.give();
            return wait.get();
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Whether events came so late after a batch that it was the last of a run. */
    boolean isBreak(long sinceNanos) {
        return System.nanoTime() - sinceNanos > pace.dividedBy(4).toNanos();
    }

    /** How long after the begin of a batch the next one is due: it grows with the number of batches without a break. */
    Duration due(int batches) {
        return pace.multipliedBy(Math.min(batches, WHOLE)).dividedBy(WHOLE);
    }

    /**
     * Pauses until the next batch is due, which is none where the last one was begun long ago.
     *
     * @param batches how many there were without a break
     */
    void pause(int batches, long begunNanos, BooleanSupplier stopped) {
        Duration left = due(batches).minusNanos(System.nanoTime() - begunNanos);
        hurry.await(() -> waiting.get() > 0 || stopped.getAsBoolean(), left);
    }

    /** Ends all waits and pauses that have a reason to end. */
    void wake() {
        made.give();
        hurry.give();
    }
}
