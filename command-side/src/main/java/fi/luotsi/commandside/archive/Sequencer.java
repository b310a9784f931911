package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.Bell;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every stored event its position, soon after it is committed. Each copy of the program runs one; a row lock in the
 * database lets one of them work at a time. While the database is away it tries again, less and less often.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;
    /** How often events of other copies are looked for. */
    private static final Duration POLL = Duration.ofMillis(50);
    /** How soon to look again when a running transaction holds events back: it may be one that rings no bell. */
    private static final Duration SOON = Duration.ofMillis(1);

    private static final Duration SELDOM = Duration.ofSeconds(2);

    private final PositionBatch positions;
    private final Bell appended;
    private final Bell positioned;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private int limit = BATCH;

    /**
     * A sequencer that is not started.
     *
     * @param appended rung after each commit in this process
     * @param positioned rung by this when events got positions
     */
    Sequencer(PositionBatch positions, Bell appended, Bell positioned) {
        this.positions = positions;
        this.appended = appended;
        this.positioned = positioned;
    }

    public void start() {
        Thread thread = Thread.ofPlatform().name("sequencer").daemon().unstarted(this::run);
        if (running.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        Thread thread = running.getAndSet(null);
        if (thread != null) {
            appended.ring();
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        Duration pause = POLL;
        boolean away = false;
        try {
            while (running.get() == Thread.currentThread()) {
                long heard = appended.rings();
                try {
                    pause = pauseAfter(batch(), pause);
                    if (away) {
                        LOG.info("the archive answers again");
                    }
                    away = false;
                } catch (SQLException | RuntimeException e) {
                    if (!away) {
                        LOG.warn("events get no positions until the archive answers", e);
                    }
                    pause = away ? shorter(pause.multipliedBy(2), SELDOM) : POLL;
                    away = true;
                }
                if (away) {
                    appended.awaitRing(Long.MAX_VALUE, pause);
                } else if (!pause.isZero()) {
                    appended.awaitRing(heard, pause);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private PositionBatch.Outcome batch() throws SQLException {
        PositionBatch.Outcome outcome = positions.place(limit);
        // a full batch of events that are all held back must not hide what they wait for
        limit = outcome.cut() && outcome.placed() == 0 ? limit * 2 : BATCH;
        if (outcome.placed() > 0) {
            positioned.ring();
        }
        return outcome;
    }

    private static Duration pauseAfter(PositionBatch.Outcome outcome, Duration before) {
        if (outcome.cut()) {
            return Duration.ZERO;
        }
        if (outcome.waiting() && outcome.placed() == 0) {
            return before.isZero() || before.equals(POLL) ? SOON : shorter(before.multipliedBy(2), POLL.minusMillis(1));
        }
        return outcome.waiting() ? SOON : POLL;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
