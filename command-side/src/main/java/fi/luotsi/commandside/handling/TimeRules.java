package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.OutOfBounds;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.undo.Entry;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.NotBefore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one rule of time, for all commands: what happens to a record happens after what it follows, at the earliest at its beginning,
 * is recorded within so many days, and is never in the future.
 *
 * @param daysBack how many days before it is recorded something may have happened, at the most
 * @param daysToCorrect within how many days who recorded something may put it right
 */
public record TimeRules(int daysBack, int daysToCorrect) {

    /** As the setting says unless told otherwise. */
    public static final TimeRules USUAL = new TimeRules(366, Integer.parseInt(Entry.OWN_DAYS));

    /** The clocks of two machines may differ by so much. */
    static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    /** What is wrong with the times that the command tells, by themselves. */
    List<Refusal> against(CaseworkCommand command, CommandContext context) {
        Record told = (Record) command;
        List<Refusal> found = new ArrayList<>();
        List<TimedParts.Time> times = TimedParts.of(told).times();
        for (TimedParts.Time time : times) {
            time.in(told).ifPresent(value -> {
                if (time.happened() != null) {
                    inThePast(time, value, context.now()).ifPresent(found::add);
                }
                if (!time.isOfTheRecord()) {
                    outOfBounds(value, time.name()).ifPresent(found::add);
                }
                for (NotBefore rule : time.rules()) {
                    times.stream()
                            .filter(other -> other.isNamedBy(rule))
                            .flatMap(other -> other.in(told).stream())
                            .filter(other -> isBefore(value, other))
                            .forEach(_ ->
                                    found.add(RefusalCode.valueOf(rule.code()).at(time.name())));
                }
            });
        }
        earlierThanRecorded(context.occurredAt(), CommandContextMetaData.OCCURRED_AT, context.now())
                // the program carries on from old records too, as when it opens an episode anew from its contact
                .filter(_ -> !context.actor().equals(Actor.SYSTEM))
                // a contact's time is when it was received: told once, at the field that the caller gave
                .filter(_ ->
                        times.stream().flatMap(time -> time.in(told).stream()).noneMatch(context.occurredAt()::equals))
                .ifPresent(found::add);
        return found;
    }

    /** When that happened to the record which the command itself tells, as when a contact was received. */
    static Optional<Instant> happenedToTheRecord(CaseworkCommand command) {
        Record told = (Record) command;
        return TimedParts.of(told).times().stream()
                .filter(TimedParts.Time::isOfTheRecord)
                .flatMap(time -> time.in(told).stream())
                .map(TimeRules::start)
                .findFirst();
    }

    /** Whether the events would have happened before what they follow. What happens now follows everything. */
    Optional<Refusal> against(
            CaseworkCommand command,
            List<? extends CaseworkEvent> events,
            Chronology chronology,
            CommandContext context,
            OtherAggregates others) {
        Instant occurredAt = context.occurredAt();
        if (events.isEmpty() || !occurredAt.isBefore(context.now())) {
            return Optional.empty();
        }
        return Stream.concat(
                        events.stream().flatMap(event -> chronology.earliest(event, occurredAt).stream()),
                        carriedOn((Record) command, others))
                .max(Instant::compareTo)
                .filter(occurredAt::isBefore)
                .map(earliest -> RefusalCode.OUT_OF_ORDER.at(
                        CommandContextMetaData.OCCURRED_AT, Map.of("earliest", told(earliest))));
    }

    /** Since when the records stand that the command carries on from. */
    private static Stream<Instant> carriedOn(Record command, OtherAggregates others) {
        return TimedParts.of(command).carriedOnBy(command).flatMap(id -> others.standsSince(id.value()).stream());
    }

    private static Optional<Refusal> outOfBounds(Object time, String path) {
        return time instanceof LocalDate day
                ? OutOfBounds.refusal(day, path)
                : OutOfBounds.refusal((Instant) time, path);
    }

    private Optional<Refusal> inThePast(TimedParts.Time time, Object value, Instant now) {
        boolean future = value instanceof LocalDate day
                ? day.isAfter(LocalDate.ofInstant(now, FinnishTime.ZONE))
                : ((Instant) value).isAfter(now.plus(CLOCKS_DIFFER));
        if (future) {
            return Optional.of(RefusalCode.IN_THE_FUTURE.at(time.name()));
        }
        return time.isOfTheRecord() ? earlierThanRecorded(start(value), time.name(), now) : Optional.empty();
    }

    /** Days count, and not hours: who records on the last day need not hurry. */
    private Optional<Refusal> earlierThanRecorded(Instant happened, String path, Instant now) {
        LocalDate earliest = LocalDate.ofInstant(now, FinnishTime.ZONE).minus(daysBack, ChronoUnit.DAYS);
        return happened.isBefore(earliest.atStartOfDay(FinnishTime.ZONE).toInstant())
                ? Optional.of(RefusalCode.TOO_EARLY.at(path, Map.of("earliest", earliest.toString())))
                : Optional.empty();
    }

    private static Instant start(Object time) {
        return time instanceof LocalDate day
                ? day.atStartOfDay(FinnishTime.ZONE).toInstant()
                : (Instant) time;
    }

    private static boolean isBefore(Object time, Object other) {
        return (time instanceof LocalDate day && other instanceof LocalDate otherDay)
                ? day.isBefore(otherDay)
                : ((Instant) time).isBefore((Instant) other);
    }

    private static String told(Instant moment) {
        return moment.atZone(FinnishTime.ZONE).toOffsetDateTime().toString();
    }
}
