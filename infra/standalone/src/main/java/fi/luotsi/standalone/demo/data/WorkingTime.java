package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.value.FinnishCalendar;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When things happen as the data is made up: on weekdays from 9 to 15 in Finland, from January to September 2025, the months of the
 * published figures. The data's own clock stands at the end of them; {@link DemoDays} moves all of it to the days up to today.
 */
final class WorkingTime {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
    static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(15, 0);

    /** When the last contacts of a day have been recorded. */
    static final LocalTime ENDS = CLOSES.plusHours(3);

    static final List<LocalDate> OPEN_DAYS =
            FIRST.datesUntil(LAST.plusDays(1)).filter(WorkingTime::open).toList();

    private WorkingTime() {}

    /** Some time within working hours. */
    static Instant any(Dice dice) {
        return on(dice.one(OPEN_DAYS), dice);
    }

    /** Some time on the day that comes so many days later, or on the first open one after it. */
    static Instant later(Instant time, int days, Dice dice) {
        LocalDate day = LocalDate.ofInstant(time, FinnishTime.ZONE).plusDays(days);
        while (!open(day)) {
            day = day.plusDays(1);
        }
        return on(day, dice);
    }

    /** The very last moment: on the last day, after the last contact has been recorded. */
    static Instant end() {
        return LAST.atTime(ENDS).atZone(FinnishTime.ZONE).toInstant();
    }

    static boolean open(LocalDate day) {
        return !FinnishCalendar.isDayOff(day) && !FinnishCalendar.isSaturday(day);
    }

    private static Instant on(LocalDate day, Dice dice) {
        int second = dice.between(0, CLOSES.toSecondOfDay() - OPENS.toSecondOfDay() - 1);
        return day.atTime(OPENS.plusSeconds(second)).atZone(FinnishTime.ZONE).toInstant();
    }
}
