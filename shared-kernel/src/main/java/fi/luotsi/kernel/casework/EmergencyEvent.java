package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.EmergencyId;
import java.util.UUID;

/** Events of an emergency access (hätäpääsy). */
@Aggregate(
        name = "emergency",
        shownAs = "EmergencyAccess",
        retention = "access-rights",
        matter = ClientMatter.NEVER,
        limited = false)
public sealed interface EmergencyEvent extends CaseworkEvent permits Emergencies.Event {

    EmergencyId emergencyId();

    @Override
    default UUID aggregateId() {
        return emergencyId().value();
    }
}
