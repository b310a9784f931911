package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.DestructionId;
import java.util.UUID;

/** Commands on the destruction of records whose time is over (703/2023 §24), or of an entry that was never lawful (GDPR 17). */
public sealed interface DestructionCommand extends CaseworkCommand permits Destructions.Command {

    /** The most records that one proposal has. */
    int MOST = 200;

    DestructionId destructionId();

    @Override
    default UUID aggregateId() {
        return destructionId().value();
    }
}
