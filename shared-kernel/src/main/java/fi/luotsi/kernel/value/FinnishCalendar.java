package fi.luotsi.kernel.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * The days on which statutory time does not end in Finland: holidays, Independence Day, May Day, Christmas Eve, Midsummer Eve and
 * Saturdays (act 150/1930 on the counting of statutory time, §5, from memory). Christmas Eve and Midsummer Eve are no holidays, and
 * yet no time ends on them. They are computed by rule, so that no year is ever missing.
 */
public final class FinnishCalendar {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(12, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private FinnishCalendar() {}

    /** Whether it is a Sunday, a holiday, or one of the other days that §5 names, except Saturdays. */
    public static boolean isDayOff(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY
                || FIXED.contains(MonthDay.from(day))
                || isOfEaster(day)
                || day.equals(midsummer(day.getYear()))
                || day.equals(midsummer(day.getYear()).minusDays(1))
                || day.equals(firstSaturdayFrom(LocalDate.of(day.getYear(), 10, 31)));
    }

    public static boolean isSaturday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY;
    }

    /** Good Friday, Easter Monday and Ascension Day; Easter and Pentecost are Sundays. */
    private static boolean isOfEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2)) || day.equals(easter.plusDays(1)) || day.equals(easter.plusDays(39));
    }

    /** The Saturday between 20 and 26 June. */
    private static LocalDate midsummer(int year) {
        return firstSaturdayFrom(LocalDate.of(year, 6, 20));
    }

    private static LocalDate firstSaturdayFrom(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Easter Sunday of the Gregorian calendar: the Sunday after the full moon of the church's tables. */
    public static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int leapsLeftOut = century - century / 4;
        int moonCorrection = (8 * century + 13) / 25;
        int epact = Math.floorMod(leapsLeftOut - moonCorrection + 19 * golden + 15, 30);
        int moon = epact - (epact == 29 || (epact == 28 && golden > 10) ? 1 : 0);
        LocalDate fullMoon = LocalDate.of(year, 3, 21).plusDays(moon);
        return fullMoon.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }
}
