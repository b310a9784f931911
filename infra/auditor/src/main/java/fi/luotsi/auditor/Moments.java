package fi.luotsi.auditor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as they are written in packs, and as a person reads them: in Finnish time. */
final class Moments {

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Europe/Helsinki"));

    private Moments() {}

    /** With its offset, to the millisecond; null where it is written otherwise. */
    static @Nullable Instant of(String text) {
        try {
            return told(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** A moment as far as packs tell it: to the millisecond, while it is stored to the microsecond. */
    static Instant told(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }

    static String read(String text) {
        Instant moment = of(text);
        return moment == null ? text : READ.format(moment);
    }
}
