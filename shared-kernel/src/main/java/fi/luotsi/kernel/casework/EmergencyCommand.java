package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.EmergencyId;
import java.util.UUID;

/** Commands on an emergency access (hätäpääsy): one person reads one client's file without an open matter. */
public sealed interface EmergencyCommand extends CaseworkCommand permits Emergencies.Command {

    /** The longest that one may last, in hours. */
    int LONGEST = 24;

    EmergencyId emergencyId();

    @Override
    default UUID aggregateId() {
        return emergencyId().value();
    }
}
