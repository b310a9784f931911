package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.undo.Past;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a state has taken in.
 *
 * @param sequence its place in the record, from 0
 */
record Taken(CaseworkEvent event, Instant occurredAt, By by, long sequence) {

    /** What counts in its place. */
    Taken with(CaseworkEvent instead, @Nullable Instant happenedAt) {
        return new Taken(instead, happenedAt == null ? occurredAt : happenedAt, by, sequence);
    }

    Past past() {
        return new Past(sequence, event, by.actor(), by.command(), by.recordedAt());
    }
}
