package fi.luotsi.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.database.BackgroundLoop.Pauses;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BackgroundLoopTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(1);

    private final Bell bell = new Bell();
    private final Recorder work = new Recorder();
    private BackgroundLoop loop = loop(new Pauses(Duration.ZERO, SOON, SOON));

    private BackgroundLoop loop(Pauses pauses) {
        return new BackgroundLoop("test", bell, pauses, work);
    }

    @AfterEach
    void end() {
        loop.close();
    }

    @Test
    void a_ring_begins_a_round_and_the_round_knows_of_it() throws Exception {
        loop.start();
        assertThat(work.rounds.take()).isEqualTo("unasked");

        bell.ring();

        assertThat(work.rounds.take()).isEqualTo("rung");
    }

    @Test
    void a_round_begins_after_the_pause_though_nobody_rings() throws Exception {
        work.pause = SOON;
        loop.start();

        assertThat(List.of(work.rounds.take(), work.rounds.take(), work.rounds.take()))
                .containsOnly("unasked");
    }

    @Test
    void the_first_of_failures_in_a_row_is_told_and_so_is_their_end() throws Exception {
        work.pause = SOON;
        work.failures.set(3);
        loop.start();
        while (!work.rounds.take().equals("unasked")) {
            // it fails three times
        }
        work.rounds.take();

        assertThat(work.told).containsExactly("failed", "recovered");
    }

    @Test
    void a_ring_while_it_fails_is_heard_by_the_first_round_that_does_not() throws Exception {
        work.failures.set(2);
        bell.ring();
        loop.start();

        assertThat(List.of(work.rounds.take(), work.rounds.take(), work.rounds.take()))
                .containsExactly("failed", "failed", "rung");
    }

    @Test
    void a_bell_that_rings_all_the_time_makes_it_try_no_more_often_and_closing_ends_the_wait() throws Exception {
        loop = loop(new Pauses(Duration.ZERO, NEVER, NEVER));
        work.failures.set(Integer.MAX_VALUE);
        loop.start();
        assertThat(work.rounds.take()).isEqualTo("failed");

        bell.ring();

        assertThat(work.rounds.poll(100, TimeUnit.MILLISECONDS)).isNull();
        loop.close();
        assertThat(work.rounds).isEmpty();
    }

    @Test
    void a_loop_that_is_closed_before_its_first_round_has_none_and_can_be_started_again() throws Exception {
        loop = loop(new Pauses(NEVER, SOON, SOON));
        loop.start();
        loop.close();
        assertThat(work.rounds).isEmpty();

        loop = loop(new Pauses(Duration.ZERO, SOON, SOON));
        loop.start();
        work.rounds.take();
        loop.close();
        loop.start();
        loop.start();

        assertThat(work.rounds.take()).isEqualTo("rung");
        loop.close();
        assertThat(work.rounds).isEmpty();
    }

    /** Notes each round, and fails as often as it is told to. */
    private static final class Recorder implements BackgroundLoop.Work {

        private final BlockingQueue<String> rounds = new LinkedBlockingQueue<>();
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private volatile Duration pause = NEVER;

        @Override
        public Duration round(boolean rung) {
            if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                rounds.add("failed");
                throw new IllegalStateException("as told");
            }
            rounds.add(rung ? "rung" : "unasked");
            return pause;
        }

        @Override
        public void failed(Exception failure) {
            told.add("failed");
        }

        @Override
        public void recovered() {
            told.add("recovered");
        }
    }
}
