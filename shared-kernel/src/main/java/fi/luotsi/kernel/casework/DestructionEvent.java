package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.DestructionId;
import java.util.UUID;

/** Events of a destruction (hävittäminen), from its proposal to its certificate. */
@Aggregate(
        name = "destruction",
        shownAs = "Destruction",
        retention = "destruction",
        matter = ClientMatter.NEVER,
        limited = false)
public sealed interface DestructionEvent extends CaseworkEvent permits Destructions.Event {

    DestructionId destructionId();

    @Override
    default UUID aggregateId() {
        return destructionId().value();
    }
}
