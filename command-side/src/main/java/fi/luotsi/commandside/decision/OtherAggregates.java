package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.id.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The states of other aggregates for a decision: as stored, without a lock on them. */
public interface OtherAggregates {

    /** When the client was born, where that is known: a decision may turn on it, and no event tells it in the open. */
    Optional<LocalDate> birthDate(ClientId client);

    /** When the record came to stand where it does: its last transition or its beginning; empty where no event of it is stored. */
    Optional<Instant> standsSince(UUID record);

    /** The state of another aggregate, or {@code nothing} itself where no event of it is stored. */
    <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing);
}
