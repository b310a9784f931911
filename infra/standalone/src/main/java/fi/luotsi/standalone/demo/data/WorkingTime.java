package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When things happen: on weekdays from 9 to 15 in Finland, from January to September 2025, the months of the published figures. The
 * data's own clock stands at the end of them.
 */
final class WorkingTime {

    static final LocalDate FIRST = LocalDate.of(2025, 1, 2);
    static final LocalDate LAST = LocalDate.of(2025, 9, 30);
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(15, 0);

    /** Public holidays of that time that fall on a weekday, and Midsummer Eve. */
    private static final Set<LocalDate> HOLIDAYS = Set.of(
            LocalDate.of(2025, 1, 6),
            LocalDate.of(2025, 4, 18),
            LocalDate.of(2025, 4, 21),
            LocalDate.of(2025, 5, 1),
            LocalDate.of(2025, 5, 29),
            LocalDate.of(2025, 6, 20));

    private static final List<LocalDate> OPEN_DAYS =
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
        return LAST.atTime(CLOSES.plusHours(3)).atZone(FinnishTime.ZONE).toInstant();
    }

    static boolean open(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.contains(day);
    }

    private static Instant on(LocalDate day, Dice dice) {
        int second = dice.between(0, CLOSES.toSecondOfDay() - OPENS.toSecondOfDay() - 1);
        return day.atTime(OPENS.plusSeconds(second)).atZone(FinnishTime.ZONE).toInstant();
    }
}
