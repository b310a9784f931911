package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.casework.Undoable;
import fi.luotsi.kernel.command.RefusalCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the last command did to a record, of that which stands: it is taken back as a whole, or not at all.
 *
 * @param events at least one, in their order
 */
public record LastDeed(List<Past> events) {

    private static final Duration OFFERED = Duration.ofMinutes(5);

    /** Empty where nothing of the record stands. */
    public static Optional<LastDeed> of(List<Past> standing) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        UUID command = standing.getLast().command();
        int first = standing.size() - 1;
        while (first > 0 && standing.get(first - 1).command().equals(command)) {
            first--;
        }
        return Optional.of(new LastDeed(List.copyOf(standing.subList(first, standing.size()))));
    }

    public Past first() {
        return events.getFirst();
    }

    /** The version that the command led to. */
    public long version() {
        return events.getLast().sequence();
    }

    public Instant recordedAt() {
        return events.getLast().recordedAt();
    }

    /** Until just after then it may be taken back. */
    public Instant until() {
        return recordedAt().plus(OFFERED);
    }

    /** Why the person may not take it back at that moment, as far as the record alone tells. */
    public Optional<RefusalCode> against(UUID person, Instant now) {
        if (!events.stream().allMatch(past -> past.event() instanceof Undoable undoable && undoable.canBeUndone())) {
            return Optional.of(RefusalCode.CANNOT_BE_UNDONE);
        }
        if (!events.getLast().actor().id().equals(person)) {
            return Optional.of(RefusalCode.ANOTHERS_TO_UNDO);
        }
        return now.isAfter(until()) ? Optional.of(RefusalCode.TOO_LATE_TO_UNDO) : Optional.empty();
    }
}
