package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The states of other aggregates for a decision: as stored, without a lock on them. */
public interface OtherAggregates {

    /** When the client was born, where that is known: a decision may turn on it, and no event tells it in the open. */
    Optional<LocalDate> birthDate(ClientId client);

    /** When the client died, where that is recorded; no event tells it in the open either. */
    Optional<LocalDate> dayOfDeath(ClientId client);

    /** Lets nobody change whose contact it is until the command is stored: what starts from it is that client's. */
    void hold(ContactId contact);

    /** The records that started from a contact; until the command is stored, no more do. */
    Started startedFrom(ContactId contact);

    /** The notes of a record as they stand now: a decision may turn on what they say, and no event tells it in the open. */
    List<String> notes(UUID record);

    /** Whether the person holds a right in the unit at that moment, in one of the roles. */
    boolean holdRight(UUID person, String unit, Set<String> roles, Instant at);

    /** When the record came to stand where it does: its last transition or its beginning; empty where no event of it is stored. */
    Optional<Instant> standsSince(UUID record);

    /**
     * Whether an event of another record that came after the record's of that sequence number names it; until the command is stored,
     * nobody decides anything by the record.
     */
    boolean actedOnSince(UUID record, long sequence);

    /** The state of another aggregate, or {@code nothing} itself where no event of it is stored. */
    <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing);
}
