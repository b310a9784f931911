package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.database.BackgroundLoop;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the daily search at its hour, once a day however many copies run, and destroys confirmed records soon after. */
final class RetentionSchedule implements BackgroundLoop.Work, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionSchedule.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DailyRetention retention;
    private final LocalTime at;
    private final Clock clock;
    private final BackgroundLoop loop;

    /** @param at the hour in Finland */
    RetentionSchedule(DailyRetention retention, LocalTime at, Bell confirmed, Clock clock) {
        this.retention = retention;
        this.at = at;
        this.clock = clock;
        this.loop = new BackgroundLoop(
                "retention", confirmed, new BackgroundLoop.Pauses(Duration.ZERO, Duration.ofSeconds(1), LONGEST), this);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        loop.close();
    }

    @Override
    public Duration round(boolean rung) {
        if (isTime() && !retention.isDone()) {
            retention.run();
        } else if (rung) {
            retention.runConfirmed();
        }
        return untilNext();
    }

    /** Logs the failure's class alone: its message could hold a record's own values. */
    @Override
    public void failed(Exception failure) {
        LOG.warn(
                "what is kept no longer is not looked at until this is mended: {}",
                failure.getClass().getName());
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
        return clock.instant().atZone(FinnishTime.ZONE);
    }
}
