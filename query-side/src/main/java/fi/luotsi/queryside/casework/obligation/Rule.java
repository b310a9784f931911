package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.casework.CaseworkEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules.csv}: what is expected, by which law, and which events move it. Acts in the rows are told as
 * client-rights law has them; the GDPR's and 621/1999's from memory.
 *
 * @param id code of the obligation-rule list
 * @param requirement the number of the rule of law, as {@code R16}
 * @param byPractice whether the county's practice names the time, because the law does not
 * @param countedFrom the starting event's component that holds the day to count from; null for the day on which it occurred
 * @param extendedLength counted from the same day in place of the length, once more time was taken
 * @param startedBy opens it, and opens anew what was stopped
 * @param resumedBy opens again what was stopped, and counts on from where it began
 * @param undoneBy opens again what was met, and counts on from where it began; anew where the event starts it too
 * @param movedBy makes it another unit's turn, which the event's component {@code unit} names
 */
record Rule(
        String id,
        String requirement,
        String law,
        boolean byPractice,
        List<EventPattern> startedBy,
        @Nullable String countedFrom,
        TimeLimit length,
        List<EventPattern> extendedBy,
        @Nullable TimeLimit extendedLength,
        List<EventPattern> metBy,
        List<EventPattern> stoppedBy,
        List<EventPattern> resumedBy,
        List<EventPattern> undoneBy,
        List<EventPattern> movedBy) {

    Rule {
        startedBy.forEach(pattern -> {
            if (countedFrom != null) {
                EventPattern.requireComponent(pattern.type(), countedFrom);
            }
        });
        movedBy.forEach(pattern -> EventPattern.requireComponent(pattern.type(), "unit"));
        if (extendedBy.isEmpty() != (extendedLength == null)) {
            throw new IllegalArgumentException(id + " says only in part how more time is taken");
        }
    }

    static boolean in(List<EventPattern> patterns, CaseworkEvent event) {
        return patterns.stream().anyMatch(pattern -> pattern.matches(event));
    }

    TimeLimit length(boolean extended) {
        return extended && extendedLength != null ? extendedLength : length;
    }

    /** Every type of event that may move it. */
    Stream<Class<?>> types() {
        return Stream.of(startedBy, extendedBy, metBy, stoppedBy, resumedBy, undoneBy, movedBy)
                .flatMap(List::stream)
                .map(EventPattern::type);
    }
}
