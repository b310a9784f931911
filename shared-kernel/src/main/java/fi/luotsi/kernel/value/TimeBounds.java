package fi.luotsi.kernel.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;

/**
 * The one bound of all moments and days that are told to the program, from {@code bounds.properties}. A moment counts by its day in
 * Finland. What is stored already is never held to it.
 *
 * @param earliest first day allowed
 * @param latest last day allowed
 */
public record TimeBounds(LocalDate earliest, LocalDate latest) {

    private static final TimeBounds DECLARED = read();

    public static TimeBounds declared() {
        return DECLARED;
    }

    public boolean isTooEarly(LocalDate day) {
        return day.isBefore(earliest);
    }

    public boolean isTooLate(LocalDate day) {
        return day.isAfter(latest);
    }

    public boolean isTooEarly(Instant moment) {
        return moment.isBefore(earliest.atStartOfDay(FinnishTime.ZONE).toInstant());
    }

    public boolean isTooLate(Instant moment) {
        return !moment.isBefore(
                latest.plusDays(1).atStartOfDay(FinnishTime.ZONE).toInstant());
    }

    private static TimeBounds read() {
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(TimeBounds.class.getResourceAsStream("bounds.properties"))) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TimeBounds(day(file, "earliest"), day(file, "latest"));
    }

    private static LocalDate day(Properties file, String name) {
        return LocalDate.parse(Objects.requireNonNull(file.getProperty(name), name));
    }
}
