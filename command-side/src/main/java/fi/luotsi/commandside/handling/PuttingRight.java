package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Corrected;
import fi.luotsi.kernel.casework.Correcting;
import fi.luotsi.kernel.casework.NoteEvent;
import fi.luotsi.kernel.casework.OfStaff;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.Correction;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts an entry of a record right: the command that should have been given is decided anew in the entry's place, by the state, the person
 * and the moment of then, and its events count instead. What followed stays, as long as it could have followed these.
 *
 * @param entry what was recorded, as it stands
 */
record PuttingRight<C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>>(
        AggregateState<C, E, S> state,
        CaseworkCommand command,
        CommandContext context,
        Correction correction,
        Entry entry) {

    static <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> PuttingRight<C, E, S> of(
            AggregateState<C, E, S> state, CaseworkCommand command, CommandContext context, Correction correction) {
        Entry entry = Entry.of(state.standing().stream().map(Taken::past).toList(), correction.entry())
                .orElseThrow(() -> refused(RefusalCode.NOT_FOUND.at(Entry.FIELD)));
        return new PuttingRight<>(state, command, context, correction, entry);
    }

    /**
     * The event that puts the entry right; none where it said just this.
     *
     * @throws Refused with the reasons against the correction, or else against what it says
     */
    List<E> decide(OtherAggregates others, TimeRules times) {
        refuse(reasonsAgainstTheCorrection(times));
        List<Taken> before = state.standing().stream()
                .takeWhile(each -> each.sequence() < entry.first().sequence())
                .toList();
        List<E> instead = state.ofOthers(before).decide(command, inItsPlace(), others, times);
        refuse(reasonsAgainst(instead));
        List<CaseworkEvent> wrong =
                entry.events().stream().map(past -> past.event()).toList();
        if (wrong.equals(instead) && happenedAt().equals(taken().occurredAt())) {
            return List.of();
        }
        E corrected = state.kind()
                .events()
                .cast(Correcting.corrected(
                        wrong.getFirst(),
                        entry.first().sequence(),
                        entry.last(),
                        List.copyOf(instead),
                        happenedAt().equals(taken().occurredAt()) ? null : happenedAt(),
                        FreeText.personal(correction.reason())));
        refuse(reasonsAgainstWhatFollows(corrected));
        return List.of(corrected);
    }

    private List<Refusal> reasonsAgainstTheCorrection(TimeRules times) {
        List<Refusal> found = new ArrayList<>();
        entry.against(context.actor(), context.now(), times.daysToCorrect()).ifPresent(found::add);
        if (found.isEmpty() && !entry.putRightBy().contains(command.getClass())) {
            found.add(RefusalCode.CANNOT_BE_CORRECTED.at(Entry.FIELD));
        }
        found.addAll(state.state().findings("corrects.reason", correction.reason()));
        return found;
    }

    /** The first of the entry's events, with its circumstances. */
    private Taken taken() {
        return state.standing().stream()
                .filter(each -> each.sequence() == entry.first().sequence())
                .findFirst()
                .orElseThrow();
    }

    private Instant happenedAt() {
        return Objects.requireNonNullElse(correction.happenedAt(), taken().occurredAt());
    }

    /** As who recorded it would have given it then. */
    private CommandContext inItsPlace() {
        By by = taken().by();
        return new CommandContext(
                context.commandId(),
                null,
                by.actor(),
                context.purpose(),
                context.legalBasis(),
                by.serviceTask(),
                context.organiser(),
                context.producer(),
                happenedAt(),
                by.recordedAt(),
                context.correlation());
    }

    private List<Refusal> reasonsAgainst(List<E> instead) {
        List<Refusal> found = new ArrayList<>();
        if (instead.stream().anyMatch(NoteEvent.class::isInstance)) {
            found.add(Situation.A_NOTE_STAYS.at("note"));
        } else if (instead.isEmpty()
                || !instead.stream().allMatch(Entry::isCorrectable)
                || !isOfTheSameRecords(instead.getFirst())) {
            found.add(RefusalCode.CANNOT_BE_CORRECTED.at(Entry.FIELD));
        }
        return found;
    }

    /** What is put right is about the records that it was about: another one has other ways to be named. */
    private boolean isOfTheSameRecords(CaseworkEvent right) {
        CaseworkEvent wrong = entry.first().event();
        return !right.getClass().equals(wrong.getClass())
                || RecordType.of(wrong.getClass()).parts().stream()
                        .filter(PuttingRight::namesARecord)
                        .allMatch(part -> Objects.equals(part.of(wrong), part.of(right)));
    }

    private static boolean namesARecord(RecordPart part) {
        return part.type() instanceof Class<?> type
                && (type == UUID.class || type == Origin.class || RecordType.isTypedId(type))
                && part.annotation(OfStaff.class).isEmpty();
    }

    /** What followed has to be possible after it: it goes by the same, and happened no earlier. */
    private List<Refusal> reasonsAgainstWhatFollows(E corrected) {
        List<Taken> recorded = new ArrayList<>(state.standing());
        recorded.add(new Taken(
                corrected, context.now(), By.of(context), recorded.getLast().sequence() + 1));
        List<Taken> after = AggregateState.putRight(recorded);
        List<Refusal> found = new ArrayList<>();
        S wrong = state.ofOthers(upToIt(state.standing())).state();
        S right = state.ofOthers(upToIt(after)).state();
        if (!right.isSameFor(following(), wrong)) {
            found.add(RefusalCode.FOLLOWED_BY_MORE.at(Entry.FIELD));
        }
        Set<Long> before =
                outOfOrder(state.standing()).stream().map(Taken::sequence).collect(Collectors.toSet());
        outOfOrder(after).stream()
                .filter(each -> each.sequence() > entry.last() && !(each.event() instanceof Corrected))
                .filter(each -> !before.contains(each.sequence()))
                .map(Taken::occurredAt)
                .min(Instant::compareTo)
                .ifPresent(latest -> found.add(RefusalCode.AFTER_WHAT_FOLLOWED.at(
                        CommandContextMetaData.OCCURRED_AT,
                        Map.of(
                                "latest",
                                latest.atZone(FinnishTime.ZONE)
                                        .toOffsetDateTime()
                                        .toString()))));
        return found;
    }

    private List<Taken> upToIt(List<Taken> events) {
        return events.stream()
                .takeWhile(each -> each.sequence() <= entry.last())
                .toList();
    }

    private List<E> following() {
        return state.standing().stream()
                .filter(each -> each.sequence() > entry.last())
                .map(Taken::event)
                .filter(event -> !(event instanceof NoteEvent) && !(event instanceof Corrected))
                .map(state.kind().events()::cast)
                .toList();
    }

    /** Those that happened before what they follow. */
    private static List<Taken> outOfOrder(List<Taken> events) {
        Chronology chronology = new Chronology();
        List<Taken> found = new ArrayList<>();
        for (Taken each : events) {
            Optional<Instant> earliest = chronology.earliest(each.event(), each.occurredAt());
            if (earliest.filter(each.occurredAt()::isBefore).isPresent()) {
                found.add(each);
            }
            chronology.take(each.event(), each.occurredAt());
        }
        return found;
    }

    private static void refuse(List<Refusal> reasons) {
        if (!reasons.isEmpty()) {
            throw new Refused(reasons);
        }
    }

    private static Refused refused(Refusal reason) {
        return new Refused(List.of(reason));
    }
}
