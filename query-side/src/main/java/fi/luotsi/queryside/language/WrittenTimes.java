package fi.luotsi.queryside.language;

import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Days and moments as a sentence of a language has them. */
public final class WrittenTimes {

    private static final Texts PATTERNS = Texts.beside(WrittenTimes.class, "times");

    private WrittenTimes() {}

    public static String day(LocalDate day, Language language) {
        return written("day", day, language);
    }

    /** In Finnish time. */
    public static String moment(Instant moment, Language language) {
        return written("moment", moment.atZone(FinnishTime.ZONE), language);
    }

    private static String written(String pattern, TemporalAccessor time, Language language) {
        return DateTimeFormatter.ofPattern(PATTERNS.get(language, pattern), Locale.of(language.tag()))
                .format(time);
    }
}
