package fi.luotsi.counsellorui.page;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Days and moments in Finland, as pages write them: {@code 30.11.}, with the year where it is another than today's. */
public record Moments(LocalDate today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.M.uuuu");

    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return date.format(date.getYear() == today.getYear() ? DAY : DATE);
    }

    /** With its year, as a birth date. */
    public String whole(@Nullable LocalDate date) {
        return date == null ? "" : date.format(DATE);
    }

    public String date(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : date(day(moment));
    }

    public String time(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : TIME.format(moment.atZoneSameInstant(FinnishTime.ZONE));
    }

    static String time(Instant moment) {
        return TIME.format(moment.atZone(FinnishTime.ZONE));
    }

    /** Day and time. */
    public String moment(@Nullable OffsetDateTime moment) {
        return moment == null ? "" : date(moment) + " " + time(moment);
    }

    /** When today began, as the service takes it. */
    public String midnight() {
        return midnight(0);
    }

    /** When the day so many days ago began. */
    public String midnight(int daysAgo) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                today.minusDays(daysAgo).atStartOfDay(FinnishTime.ZONE));
    }

    public static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(FinnishTime.ZONE).toLocalDate();
    }

    /** The time as the field of a form takes it: {@code 09:15}. */
    public static String minute(OffsetDateTime moment) {
        return MINUTE.format(moment.atZoneSameInstant(FinnishTime.ZONE));
    }
}
