package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.RightsRequestId;
import java.util.UUID;

/** Commands on a client's requests by their rights: access, log report, rectification, objection (muistutus) and the like. */
public sealed interface RightsCommand extends CaseworkCommand
        permits RightsRequests.Command, Undoing.UndoInRightsRequest {

    RightsRequestId requestId();

    @Override
    default UUID aggregateId() {
        return requestId().value();
    }
}
