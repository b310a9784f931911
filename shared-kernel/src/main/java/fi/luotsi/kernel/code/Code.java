package fi.luotsi.kernel.code;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list. A code is never removed; one that is no longer offered has the day it was retired.
 *
 * @param list its name
 * @param retired the first day on which the code may no longer be chosen, or null
 */
public record Code(
        String list,
        String value,
        String fi,
        String sv,
        String en,
        @Nullable LocalDate retired) {

    /** The label in {@code fi}, {@code sv} or {@code en}; any other language gets Finnish. */
    public String label(String language) {
        return switch (language) {
            case "sv" -> sv;
            case "en" -> en;
            default -> fi;
        };
    }
}
