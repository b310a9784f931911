package fi.luotsi.queryside.casework.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time through which an obligation was late, as the schema's {@code Lateness} shows it. Nothing that comes later undoes it: neither more
 * time, nor that it was met at last.
 *
 * @param dueOn the last day that was in time
 * @param until when it came to an end; null while it lasts, and so the next
 * @param days from the last day that was in time to the day of its end, or of asking
 */
record Lateness(
        LocalDate dueOn, @Nullable Instant until, @Nullable End endedBy, int days) {

    /** Codes of the lateness-end list. */
    enum End {
        EXTENDED,
        MET,
        STOPPED
    }

    /**
     * Every time that a day of an obligation passed first, the earliest first.
     *
     * @param firstDueOn the last day before more time was taken
     * @param dueOn the last day now
     */
    static List<Lateness> of(Obligation obligation, LocalDate firstDueOn, LocalDate dueOn, Instant now) {
        List<Lateness> all = new ArrayList<>();
        Instant extendedAt = obligation.extendedAt();
        if (extendedAt != null && isLate(firstDueOn, extendedAt)) {
            all.add(ended(firstDueOn, extendedAt, End.EXTENDED));
        }
        Instant endedAt = obligation.endedAt();
        if (endedAt == null && isLate(dueOn, now)) {
            all.add(new Lateness(dueOn, null, null, days(dueOn, now)));
        } else if (endedAt != null && isLate(dueOn, endedAt)) {
            all.add(ended(dueOn, endedAt, obligation.state() == Obligation.State.MET ? End.MET : End.STOPPED));
        }
        return List.copyOf(all);
    }

    private static Lateness ended(LocalDate dueOn, Instant until, End by) {
        return new Lateness(dueOn, until, by, days(dueOn, until));
    }

    private static boolean isLate(LocalDate dueOn, Instant moment) {
        return !moment.isBefore(StatutoryTime.endOf(dueOn));
    }

    private static int days(LocalDate from, Instant to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, StatutoryTime.day(to)));
    }
}
