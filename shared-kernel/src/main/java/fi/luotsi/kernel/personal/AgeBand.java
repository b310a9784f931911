package fi.luotsi.kernel.personal;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The age band of a person on a day, which is coarse enough to stay open. It changes with the days, so whoever tells it says of which day
 * it is.
 */
public final class AgeBand {

    /** The band of one whose birth date nobody knows. */
    public static final String UNKNOWN = "unknown";

    private AgeBand() {}

    /** Code of the age-band list. */
    public static String on(LocalDate day, @Nullable LocalDate birthDate) {
        if (birthDate == null) {
            return UNKNOWN;
        }
        int years = Period.between(birthDate, day).getYears();
        if (years < 18) {
            return "under-18";
        } else if (years < 65) {
            return "18-64";
        } else if (years < 75) {
            return "65-74";
        }
        return years < 85 ? "75-84" : "85-plus";
    }
}
