package fi.luotsi.counsellorui.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When something is due, by the day of today where it is near.
 *
 * @param style how it is shown: late, soon or neither
 */
public record Due(String text, String style) {

    private static final long SOON_DAYS = 2;

    public static Due of(LocalDate dueOn, boolean overdue, Moments moments, Words words) {
        long days = ChronoUnit.DAYS.between(moments.today(), dueOn);
        if (overdue) {
            return new Due(words.say("due-late", moments.date(dueOn), -days), "due late");
        }
        String text = days == 0 ? words.say("today") : days == 1 ? words.say("tomorrow") : moments.date(dueOn);
        return new Due(text, days >= 0 && days <= SOON_DAYS ? "due soon" : "due");
    }
}
