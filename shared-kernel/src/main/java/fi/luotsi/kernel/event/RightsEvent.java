package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of what a client asks for by her rights. */
public sealed interface RightsEvent extends CaseworkEvent {

    RightsRequestId requestId();

    @Override
    default UUID aggregateId() {
        return requestId().value();
    }

    /**
     * A request arrived.
     *
     * @param receivedOn day in Finland, from which the law's time is counted
     * @param unit that registered it, and is in charge until it is assigned
     */
    @StoredAs("rights-request.received")
    record RightsRequestReceived(
            RightsRequestId requestId,
            ClientId clientId,
            String kind,
            String form,
            String applicant,
            LocalDate receivedOn,
            String unit,
            Personal<Text> asked,
            @Nullable Personal<Text> specialReason,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo)
            implements RightsEvent {}

    @StoredAs("rights-request.assigned")
    record RightsRequestAssigned(
            RightsRequestId requestId,
            String unit,
            @Nullable UUID handler) implements RightsEvent {}

    @StoredAs("rights-request.extended")
    record RightsRequestExtended(RightsRequestId requestId, String reason) implements RightsEvent {}

    /**
     * It was decided in writing, by the event's actor.
     *
     * @param ground code of the refusal-ground list, where less was given than asked
     * @param concerning id of the record or event that is rectified
     */
    @StoredAs("rights-request.decided")
    record RightsRequestDecided(
            RightsRequestId requestId,
            String outcome,
            @Nullable String ground,
            @Nullable Personal<Text> reasons,
            @Nullable UUID concerning)
            implements RightsEvent {}

    @StoredAs("rights-request.delivered")
    record RightsRequestDelivered(RightsRequestId requestId, String manner) implements RightsEvent {}

    @StoredAs("rights-request.withdrawn")
    record RightsRequestWithdrawn(RightsRequestId requestId, String reason) implements RightsEvent {}

    @StoredAs("rights-request.reopened")
    record RightsRequestReopened(RightsRequestId requestId, String reason) implements RightsEvent {}
}
