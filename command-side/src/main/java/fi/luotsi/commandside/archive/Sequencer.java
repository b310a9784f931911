package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.database.Bell;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every stored event its position, soon after it is committed, and another one the rows of the logs theirs. Each copy of the
 * program runs them; a row lock in the database lets one of them work at a time. While the database is away they try again, less
 * and less often.
 */
public final class Sequencer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 1_000;
    /** How soon to look again when a running transaction holds events back: it may be one that rings no bell. */
    private static final Duration SOON = Duration.ofMillis(1);

    private static final Duration SELDOM = Duration.ofSeconds(2);

    private final PositionAssigner positions;
    /** How often is looked for what rings no bell: what other copies wrote. */
    private final Duration poll;

    private final Bell appended;
    private final Bell positioned;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();
    private int limit = BATCH;

    /**
     * A sequencer that is not started.
     *
     * @param poll how often to look without a ring
     * @param appended rung after each commit in this process
     * @param positioned rung by this when something got positions
     */
    Sequencer(PositionAssigner positions, Duration poll, Bell appended, Bell positioned) {
        this.positions = positions;
        this.poll = poll;
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
        Duration pause = poll;
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
                        LOG.warn("nothing gets positions until the archive answers", e);
                    }
                    pause = away ? shorter(pause.multipliedBy(2), SELDOM) : poll;
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

    private PositionAssigner.Outcome batch() throws SQLException {
        PositionAssigner.Outcome outcome = positions.place(limit);
        // a full batch of events that are all held back must not hide what they wait for
        limit = outcome.cut() && outcome.placed() == 0 ? limit * 2 : BATCH;
        if (outcome.placed() > 0) {
            positioned.ring();
        }
        return outcome;
    }

    private Duration pauseAfter(PositionAssigner.Outcome outcome, Duration before) {
        if (outcome.cut()) {
            return Duration.ZERO;
        }
        if (outcome.waiting() && outcome.placed() == 0) {
            return before.isZero() || before.equals(poll) ? SOON : shorter(before.multipliedBy(2), poll.minusMillis(1));
        }
        return outcome.waiting() ? SOON : poll;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
