package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.PositionAssigner;
import fi.luotsi.kernel.database.BackgroundLoop;
import fi.luotsi.kernel.database.Bell;
import java.sql.SQLException;
import java.time.Duration;
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
    /** How often to look for rows of other copies, which ring no bell here. */
    private final Duration poll;

    private final Bell positioned;
    private final BackgroundLoop loop;
    private Duration pause;
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
        this.positioned = positioned;
        this.pause = poll;
        this.loop = new BackgroundLoop(
                "sequencer", appended, new BackgroundLoop.Pauses(Duration.ZERO, poll, SELDOM), new Batches());
    }

    public void start() {
        loop.start();
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        loop.close();
    }

    private final class Batches implements BackgroundLoop.Work {

        @Override
        public Duration round(boolean rung) throws SQLException {
            pause = pauseAfter(batch(), pause);
            return pause;
        }

        @Override
        public void failed(Exception failure) {
            pause = poll;
            LOG.warn("nothing gets positions until the archive answers", failure);
        }

        @Override
        public void recovered() {
            LOG.info("the archive answers again");
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
