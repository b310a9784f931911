package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.archive.MatterRows.Matter;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.NameForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides when a use of a client's data gives a ground to suspect misuse. A ground is a reason to look, and proves nothing. */
final class Suspicion {

    /** How the matter between unit and client stood; a key of the words. */
    static final String EMERGENCY = "emergency";

    static final String NEVER = "never";
    static final String SEARCHED = "searched";
    static final String CLOSED = "closed";

    private Suspicion() {}

    /**
     * Why there was no open matter (703/2023 §9); empty where there was one, or where that is no longer known: the rows do not tell when
     * an episode closed.
     *
     * @param matters of the reader's unit with the client, as they are now
     * @param recent how long a matter counts that is over
     */
    static Optional<String> withoutMatter(
            boolean inEmergency, boolean searchedOnly, Collection<Matter> matters, Instant usedAt, Duration recent) {
        if (inEmergency) {
            return Optional.of(EMERGENCY);
        } else if (matters.isEmpty()) {
            return Optional.of(searchedOnly ? SEARCHED : NEVER);
        }
        boolean over = matters.stream().allMatch(matter -> isOver(matter, usedAt, recent));
        return over ? Optional.of(CLOSED) : Optional.empty();
    }

    private static boolean isOver(Matter matter, Instant usedAt, Duration recent) {
        Instant from = matter.recentFrom();
        return !matter.open() && from != null && from.plus(recent).isBefore(usedAt);
    }

    /** Whether the client's family name stands in the reader's. */
    static boolean isOwnFamilyName(@Nullable String reader, PersonName client) {
        return reader != null && client.family() != null && holds(reader, client.family());
    }

    /** Whether another client's family name and first given name stand in the reader's: the reader, or a namesake. */
    static boolean isReader(@Nullable String reader, PersonName client) {
        return reader != null && colleague(Set.of(reader), client).isPresent();
    }

    /** A member of the staff who bears the client's family name and first given name, or their only name: the same person, or a namesake. */
    static Optional<String> colleague(Set<String> staff, PersonName client) {
        String family = client.family();
        String given = client.given();
        Predicate<String> bears = family == null || given == null
                ? name -> NameForm.groups(name).equals(NameForm.groups(client.whole()))
                : name -> holds(name, family)
                        && holds(
                                name,
                                NameForm.groups(given).stream().findFirst().orElse(given));
        return staff.stream().filter(bears).findFirst();
    }

    /** Whole words, as names are compared in a search. */
    private static boolean holds(String name, String words) {
        List<String> sought = NameForm.groups(words);
        return !sought.isEmpty() && Collections.indexOfSubList(NameForm.groups(name), sought) >= 0;
    }
}
