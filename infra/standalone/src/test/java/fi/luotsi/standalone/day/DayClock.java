package fi.luotsi.standalone.day;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of the day: it stands, and goes on from request to request. */
final class DayClock extends Clock {

    private static final Duration STEP = Duration.ofMinutes(4);

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T07:00:00Z"));

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    void goOn() {
        now.updateAndGet(instant -> instant.plus(STEP));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the day's clock is asked for moments only");
    }
}
