package fi.luotsi.counsellorui.session;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session lasts.
 *
 * @param idle after how long without a request it ends
 * @param longest after how long it ends in any case
 */
record Lasting(Duration idle, Duration longest) {

    /** For how long a session that began then goes on from now without a request, to the second. */
    Duration from(Instant now, Instant began) {
        Duration left = Duration.between(now, began.plus(longest));
        Duration next = left.compareTo(idle) < 0 ? left : idle;
        // less than nothing would mean for ever
        return next.isNegative() ? Duration.ZERO : Duration.ofSeconds(next.toSeconds());
    }
}
