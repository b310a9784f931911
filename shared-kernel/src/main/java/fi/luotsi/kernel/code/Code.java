package fi.luotsi.kernel.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list. A code is never removed; one that is no longer offered has the day it was retired.
 *
 * @param list its name
 * @param begun the first day on which the code may be chosen, or null where it always could
 * @param retired the first day on which the code may no longer be chosen, or null
 * @param into the code that took its place on that day, or null
 */
public record Code(
        String list,
        String value,
        String fi,
        String sv,
        String en,
        @Nullable LocalDate begun,
        @Nullable LocalDate retired,
        @Nullable String into) {

    /** A code that its list does not have: it stands for itself in every language. */
    public static Code unlisted(String list, String value) {
        return new Code(list, value, value, value, value, null, null, null);
    }

    /** Whether it may be chosen for what happened on the day. */
    public boolean stood(LocalDate day) {
        return (begun == null || !day.isBefore(begun)) && (retired == null || day.isBefore(retired));
    }

    /** The label in {@code fi}, {@code sv} or {@code en}; any other language gets Finnish. */
    public String label(String language) {
        return switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }
}
