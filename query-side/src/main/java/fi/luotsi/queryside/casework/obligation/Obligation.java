package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param turns of the records that moved it to a unit and have not given it back, the latest last
 * @param extendedAt when more time was taken; null where none was
 * @param endedAt when it was met or stopped; null while it is open
 * @param endedBy the record whose event that was
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
        List<Turn> turns,
        @Nullable Instant extendedAt,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
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

    /**
     * A unit's turn that came with another record, as with a referral that hands the client over. There may be several at once.
     *
     * @param metAt when that unit met it
     */
    @Withers
    record Turn(
            UUID record,
            String unit,
            @Nullable UUID worker,
            @Nullable Instant metAt) implements ObligationTurnBuilder.With {}

    static Obligation started(String rule, Cause cause, String serviceTask) {
        return new Obligation(
                rule,
                State.OPEN,
                cause.unit(),
                cause.worker(),
                serviceTask,
                List.of(cause),
                List.of(),
                null,
                null,
                null,
                null);
    }

    Cause start() {
        return causes.getFirst();
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isExtended() {
        return extendedAt != null;
    }

    Obligation reopened() {
        return with(now -> now.state(State.OPEN).endedAt(null).endedBy(null).reason(null));
    }

    Obligation ended(State how, Instant at, UUID by, @Nullable String why) {
        return with(now -> now.state(how).endedAt(at).endedBy(by).reason(why));
    }

    /** What one record met, only that record undoes; and where another's unit has met it too, it stays met. */
    Obligation undone(UUID by) {
        if (!by.equals(endedBy)) {
            return this;
        }
        return turns.stream()
                .filter(turn -> turn.metAt() != null && !turn.record().equals(by))
                .findFirst()
                .map(turn -> ended(State.MET, Objects.requireNonNull(turn.metAt()), turn.record(), null))
                .orElseGet(this::reopened);
    }

    /** Notes that the unit whose turn came with the record has met it. */
    Obligation metInTurn(UUID record, Instant at) {
        return withTurns(Parts.changed(turns, turn -> turn.record().equals(record), turn -> turn.withMetAt(at)));
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

    Obligation longer(Instant at) {
        return withExtendedAt(at);
    }

    Obligation moved(String to, @Nullable UUID whose) {
        return with(now -> now.unit(to).worker(whose));
    }

    Obligation movedBy(Turn turn) {
        return moved(turn.unit(), turn.worker()).withTurns(Parts.added(turnsWithout(turn.record()), turn));
    }

    /** The record's unit gives it back: it is the turn of the unit that was last asked beside it, or else of the one named. */
    Obligation givenBack(UUID record, String to, @Nullable UUID whose) {
        List<Turn> others = turnsWithout(record);
        Obligation left = withTurns(others);
        return others.isEmpty()
                ? left.moved(to, whose)
                : left.moved(others.getLast().unit(), others.getLast().worker());
    }

    private List<Turn> turnsWithout(UUID record) {
        return turns.stream().filter(turn -> !turn.record().equals(record)).toList();
    }

    /** The records that caused it. */
    Set<UUID> records() {
        return causes.stream().map(Cause::record).collect(Collectors.toSet());
    }
}
