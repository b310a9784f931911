package fi.luotsi.standalone.deciding;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decisions in memory: nothing starts from a contact that is unlinked, no note tells of anybody, nobody has died, and whoever works holds a right. */
public interface NothingAround extends OtherAggregates {

    @Override
    default Optional<LocalDate> dayOfDeath(ClientId client) {
        return Optional.empty();
    }

    @Override
    default void hold(ContactId contact) {}

    @Override
    default Started startedFrom(ContactId contact) {
        return Started.NOTHING;
    }

    @Override
    default List<String> notes(UUID record) {
        return List.of();
    }

    @Override
    default boolean actedOnSince(UUID record, long sequence) {
        return false;
    }

    @Override
    default boolean holdRight(UUID person, String unit, Set<String> roles, Instant at) {
        return true;
    }
}
