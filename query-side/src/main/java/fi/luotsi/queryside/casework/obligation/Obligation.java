package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An obligation that a rule starts, as events have left it. The day when it is due is not stored: it is counted when it is asked for.
 *
 * @param rule the rule's id
 * @param unit whose turn it is
 * @param worker who has it on their list, where somebody has
 * @param serviceTask in which it was started
 * @param causes that hold it open, the first first; of a stopped one, those that did last
 * @param extended whether more time was taken
 * @param endedAt when it was met or stopped; null while it is open
 * @param reason code by which it was stopped, where the event tells one
 */
@Withers
record Obligation(
        String rule,
        State state,
        String unit,
        @Nullable UUID worker,
        String serviceTask,
        List<Cause> causes,
        boolean extended,
        @Nullable Instant endedAt,
        @Nullable String reason)
        implements ObligationBuilder.With {

    enum State {
        OPEN,
        MET,
        STOPPED
    }

    /**
     * Something that started it.
     *
     * @param record whose event that was
     * @param event stored name of the event, without its revision
     * @param on the day in Finland that it is counted from
     * @param at the moment, where more is known of it than the day
     * @param unit whose turn it makes it
     * @param worker on whose list it comes, where it is somebody's
     */
    record Cause(
            UUID record,
            String event,
            LocalDate on,
            @Nullable Instant at,
            String unit,
            @Nullable UUID worker) {}

    Cause start() {
        return causes.getFirst();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Obligation reopened() {
        return ended(State.OPEN, null, null);
    }

    Obligation ended(State how, @Nullable Instant at, @Nullable String why) {
        return with(now -> now.state(how).endedAt(at).reason(why));
    }

    /** The same with one more cause. */
    Obligation with(Cause another) {
        return withCauses(Parts.added(causes, another));
    }

    /** The same with only these causes: it began with the first of them, and is its unit's. */
    Obligation heldBy(List<Cause> others) {
        Cause first = others.getFirst();
        return moved(first.unit(), first.worker()).withCauses(others);
    }

    Obligation longer() {
        return withExtended(true);
    }

    Obligation moved(String to, @Nullable UUID whose) {
        return with(now -> now.unit(to).worker(whose));
    }

    /** The records that caused it. */
    Set<UUID> records() {
        return causes.stream().map(Cause::record).collect(Collectors.toSet());
    }
}
