package fi.luotsi.kernel.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command puts right, when it is given again with what should have been said: the entry is decided anew in its place.
 *
 * @param entry sequence number of an event that the entry led to
 * @param reason why, 1 to 2,000 characters
 * @param happenedAt when it happened; null where that was right
 */
public record Correction(
        long entry, String reason, @Nullable Instant happenedAt) {

    /** The longest reason, in UTF-16 units. */
    public static final int LONGEST_REASON = 2_000;

    @Override
    public String toString() {
        return "Correction[entry=" + entry + ", reason=…]";
    }
}
