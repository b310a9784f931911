package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.page.Words;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** My day, as its template shows it. */
public record MyDayPage(MyDay day, LocalDate today, Words words) {

    private static final long SOON_DAYS = 2;

    /** As {@code Maanantai 30.11.} */
    public String heading() {
        Locale locale = Locale.forLanguageTag(words.speech().tag());
        String written = DateTimeFormatter.ofPattern(words.say("day.heading-pattern"), locale)
                .format(today);
        return written.substring(0, 1).toUpperCase(locale) + written.substring(1);
    }

    /** When something is due, by the day of today where it is near. */
    public String due(MyDay.Obligation obligation) {
        long days = ChronoUnit.DAYS.between(today, obligation.dueOn());
        if (days == 0) {
            return words.say("day.today");
        }
        if (days == 1) {
            return words.say("day.tomorrow");
        }
        String date = date(obligation.dueOn());
        return obligation.overdue() ? words.say("day.late", date, -days) : date;
    }

    /** The class of a due time: late, soon or neither. */
    public String urgency(MyDay.Obligation obligation) {
        if (obligation.overdue()) {
            return "due late";
        }
        return ChronoUnit.DAYS.between(today, obligation.dueOn()) <= SOON_DAYS ? "due soon" : "due";
    }

    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d.M." + (date.getYear() == today.getYear() ? "" : "uuuu"))
                .format(date);
    }

    public String date(OffsetDateTime moment) {
        return date(moment.atZoneSameInstant(FinnishTime.ZONE).toLocalDate());
    }

    public String time(OffsetDateTime moment) {
        return DateTimeFormatter.ofPattern("H.mm").format(moment.atZoneSameInstant(FinnishTime.ZONE));
    }

    /** For how many days the one waits that has waited longest; nothing where none waits. */
    public Optional<MyDay.Waiting> longest(MyDay.@Nullable Chains chains) {
        return chains == null
                ? Optional.empty()
                : chains.nodes().stream()
                        .flatMap(chain -> chain.waiting().stream())
                        .max(Comparator.comparingInt(MyDay.Waiting::days));
    }
}
