package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.value.FinnishCalendar;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Counts statutory time, in days as they are in Finland (act 150/1930 on the counting of statutory time, from memory): the day on which
 * it starts is left out (§2); weeks and months end on the day of the same name or number, or on the last of a month that has none such
 * (§3); what would end on a day off or a Saturday ends on the next working day (§5). Time that the GDPR gives is counted by regulation
 * 1182/71 (from memory), which comes to the same days.
 *
 * @param saturdays whether a Saturday counts where a rule counts working days (arkipäivä), of which the act does not speak
 */
record StatutoryTime(Saturdays saturdays) {

    enum Saturdays {
        /** The earlier day, so the safe side. */
        WORKING,
        FREE
    }

    /** The day in Finland. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, FinnishTime.ZONE);
    }

    /** The first moment after the day: time lasts until it. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(FinnishTime.ZONE).toInstant();
    }

    /** The day on which it would end, were that a working day. */
    LocalDate bareEnd(LocalDate start, TimeLimit length) {
        return switch (length.unit()) {
            case HOURS -> throw new IllegalArgumentException("hours are counted from a moment");
            case WORKING_DAYS -> workingDays(start, length.amount());
            case DAYS -> start.plusDays(length.amount());
            case WEEKS -> start.plusWeeks(length.amount());
            case MONTHS -> start.plusMonths(length.amount());
        };
    }

    /** The last day on which it is still in time. */
    LocalDate lastDay(LocalDate start, TimeLimit length) {
        LocalDate end = bareEnd(start, length);
        while (FinnishCalendar.isDayOff(end) || FinnishCalendar.isSaturday(end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /**
     * The first moment that is too late. Hours are counted from the moment and end with the last of them, also on a day off (regulation
     * 1182/71, article 3(4), from memory).
     */
    Instant end(Obligation.Cause start, TimeLimit length) {
        return length.unit() == TimeLimit.Unit.HOURS
                ? Objects.requireNonNull(start.at()).plus(Duration.ofHours(length.amount()))
                : endOf(lastDay(start.on(), length));
    }

    private LocalDate workingDays(LocalDate start, int amount) {
        LocalDate day = start;
        int counted = 0;
        while (counted < amount) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    private boolean isWorkingDay(LocalDate day) {
        return !FinnishCalendar.isDayOff(day) && (saturdays == Saturdays.WORKING || !FinnishCalendar.isSaturday(day));
    }
}
