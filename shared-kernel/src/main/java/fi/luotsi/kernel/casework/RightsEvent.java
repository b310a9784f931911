package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.RightsRequestId;
import java.util.UUID;

/** Events of a client's requests by their rights. */
@Aggregate(
        name = "request",
        shownAs = "RightsRequest",
        retention = "rights-request",
        matter = ClientMatter.WHILE_OPEN_AND_LATELY,
        limited = false)
public sealed interface RightsEvent extends CaseworkEvent permits RightsRequests.Event, Undoing.RightsRequestUndone {

    RightsRequestId requestId();

    @Override
    default UUID aggregateId() {
        return requestId().value();
    }
}
