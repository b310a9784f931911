package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.retention.RetentionRows;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the daily look be taken at its hour, once a day whatever copies run, and what was confirmed be destroyed soon after. */
final class RetentionSchedule implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration END = Duration.ofSeconds(30);

    private final DailyRetention retention;
    private final LocalTime at;
    private final Bell confirmed;
    private final Clock clock;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    /** @param at the hour in Finland */
    RetentionSchedule(DailyRetention retention, LocalTime at, Bell confirmed, Clock clock) {
        this.retention = retention;
        this.at = at;
        this.confirmed = confirmed;
        this.clock = clock;
    }

    void start() {
        Thread thread = Thread.ofPlatform().name("retention").daemon().unstarted(this::run);
        if (running.compareAndSet(null, thread)) {
            thread.start();
        }
    }

    @Override
    public void close() {
        Thread thread = running.getAndSet(null);
        if (thread != null) {
            confirmed.ring();
            try {
                thread.join(END);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        boolean failed = false;
        long heard = 0;
        try {
            while (running.get() == Thread.currentThread()) {
                long rings = confirmed.rings();
                try {
                    if (isTime() && !retention.isDone()) {
                        retention.run();
                    } else if (rings > heard) {
                        retention.runConfirmed();
                    }
                    failed = false;
                } catch (RuntimeException e) {
                    if (!failed) {
                        // the class alone: what a record's own values are could be in the message
                        LOG.warn(
                                "what is kept no longer is not looked at until this is mended: {}",
                                e.getClass().getName());
                    }
                    failed = true;
                }
                heard = rings;
                confirmed.awaitRing(heard, untilNext());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isTime() {
        return !now().toLocalTime().isBefore(at);
    }

    /** Looks again now and then: a machine may have slept, and another copy may have failed. */
    private Duration untilNext() {
        Duration left = Duration.between(now().toLocalTime(), at).plusMillis(1);
        return left.isPositive() && left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(RetentionRows.FINLAND);
    }
}
