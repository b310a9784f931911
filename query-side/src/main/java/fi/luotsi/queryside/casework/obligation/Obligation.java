package fi.luotsi.queryside.casework.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a rule expects, as events have left it. When it is due is not stored: that is counted from this when it is asked for.
 *
 * @param rule the rule's id
 * @param unit whose turn it is
 * @param worker who has it on her list, where somebody has
 * @param serviceTask in which it was started
 * @param causes what holds it open, the first first; of a stopped one, what did last
 * @param extended more time was taken
 * @param endedAt when it was met or stopped; null while it is open
 * @param reason code by which it was stopped, where the event tells one
 */
record Obligation(
        String rule,
        State state,
        String unit,
        @Nullable UUID worker,
        String serviceTask,
        List<Cause> causes,
        boolean extended,
        @Nullable Instant endedAt,
        @Nullable String reason) {

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
        return new Obligation(rule, State.OPEN, unit, worker, serviceTask, causes, extended, null, null);
    }

    Obligation ended(State how, Instant at, @Nullable String why) {
        return new Obligation(rule, how, unit, worker, serviceTask, causes, extended, at, why);
    }

    /** One more thing holds it open. */
    Obligation with(Cause another) {
        List<Cause> all = Stream.concat(causes.stream(), Stream.of(another)).toList();
        return new Obligation(rule, state, unit, worker, serviceTask, all, extended, endedAt, reason);
    }

    /** Only these hold it open any more: it began with the first of them, and is its unit's. */
    Obligation heldBy(List<Cause> others) {
        Cause first = others.getFirst();
        return new Obligation(
                rule, state, first.unit(), first.worker(), serviceTask, others, extended, endedAt, reason);
    }

    Obligation longer() {
        return new Obligation(rule, state, unit, worker, serviceTask, causes, true, endedAt, reason);
    }

    Obligation moved(String to, @Nullable UUID whose) {
        return new Obligation(rule, state, to, whose, serviceTask, causes, extended, endedAt, reason);
    }

    /** The records that it came of. */
    Set<UUID> records() {
        return causes.stream().map(Cause::record).collect(Collectors.toSet());
    }
}
