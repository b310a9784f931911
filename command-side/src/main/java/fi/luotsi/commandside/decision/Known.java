package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.command.CaseworkCommand;
import fi.luotsi.kernel.event.CaseworkEvent;
import java.util.UUID;

/** What a decision may know of other aggregates: their states as stored, without a lock on them. */
public interface Known {

    /** The state of another aggregate, or {@code nothing} itself where no event of it is stored. */
    <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decided<C, E, S>> S of(UUID id, S nothing);
}
