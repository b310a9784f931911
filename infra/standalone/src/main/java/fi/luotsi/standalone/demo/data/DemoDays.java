package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Moves the made-up data to the days up to today: its last working day to the last one now, and each before it one before that. What the
 * data holds hangs on its seed alone, and not on the day.
 */
final class DemoDays {

    /** Sooner after opening there is no time for a day's contacts. */
    private static final Duration SOONEST = Duration.ofMinutes(30);

    private final Map<LocalDate, LocalDate> shown;
    private final ZonedDateTime end;

    private DemoDays(Map<LocalDate, LocalDate> shown, ZonedDateTime end) {
        this.shown = shown;
        this.end = end;
    }

    /** The days up to that moment: on a working day up to the moment itself, else all of the last working day before it. */
    static DemoDays upTo(Instant moment) {
        ZonedDateTime end = moment.atZone(FinnishTime.ZONE);
        ZonedDateTime soonest = at(end.toLocalDate(), WorkingTime.OPENS).plus(SOONEST);
        if (!WorkingTime.open(end.toLocalDate()) || end.isBefore(soonest)) {
            end = at(lastOpen(end.toLocalDate().minusDays(1)), WorkingTime.ENDS);
        }
        Map<LocalDate, LocalDate> shown = new HashMap<>();
        LocalDate day = end.toLocalDate();
        for (LocalDate made : WorkingTime.OPEN_DAYS.reversed()) {
            shown.put(made, day);
            day = lastOpen(day.minusDays(1));
        }
        return new DemoDays(shown, end);
    }

    /** All of that day, or of the last working day before it. */
    static DemoDays upTo(LocalDate day) {
        return upTo(at(day, WorkingTime.ENDS).toInstant());
    }

    /** When something is said to have happened. Nothing happens after the end: what would on the last day is moved together before it. */
    Instant shown(Instant made) {
        ZonedDateTime then = made.atZone(FinnishTime.ZONE);
        LocalDate day = Objects.requireNonNull(shown.get(then.toLocalDate()));
        LocalTime time = then.toLocalTime();
        ZonedDateTime moved = at(day, time);
        ZonedDateTime opens = at(day, WorkingTime.OPENS);
        ZonedDateTime closes = at(day, WorkingTime.ENDS);
        if (!day.equals(end.toLocalDate()) || !end.isBefore(closes) || moved.isBefore(opens)) {
            return moved.toInstant();
        }
        double passed = (double) Duration.between(opens, end).toMillis()
                / Duration.between(opens, closes).toMillis();
        return opens.plus(Math.round(Duration.between(opens, moved).toMillis() * passed), ChronoUnit.MILLIS)
                .toInstant();
    }

    private static LocalDate lastOpen(LocalDate day) {
        LocalDate open = day;
        while (!WorkingTime.open(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(FinnishTime.ZONE);
    }
}
