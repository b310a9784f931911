package fi.luotsi.kernel.command;

import fi.luotsi.kernel.value.TimeBounds;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The refusal of a moment or day beyond {@link TimeBounds}, which names the first or the last day allowed. */
public final class OutOfBounds {

    private static final TimeBounds BOUNDS = TimeBounds.declared();

    private OutOfBounds() {}

    public static Optional<Refusal> refusal(LocalDate day, String path) {
        return refusal(BOUNDS.isTooEarly(day), BOUNDS.isTooLate(day), path);
    }

    public static Optional<Refusal> refusal(Instant moment, String path) {
        return refusal(BOUNDS.isTooEarly(moment), BOUNDS.isTooLate(moment), path);
    }

    private static Optional<Refusal> refusal(boolean tooEarly, boolean tooLate, String path) {
        if (tooEarly) {
            return Optional.of(RefusalCode.TOO_EARLY.at(
                    path, Map.of("earliest", BOUNDS.earliest().toString())));
        }
        return tooLate
                ? Optional.of(RefusalCode.TOO_LATE.at(
                        path, Map.of("latest", BOUNDS.latest().toString())))
                : Optional.empty();
    }
}
