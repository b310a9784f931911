package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestAssigned;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDecided;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestDelivered;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestExtended;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReceived;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestReopened;
import fi.luotsi.kernel.casework.RightsRequests.RightsRequestWithdrawn;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.casework.rights.RightsRequestDocument.Decision;
import fi.luotsi.queryside.casework.rights.RightsRequestDocument.Delivery;
import fi.luotsi.queryside.casework.rights.RightsRequestDocument.Extension;
import fi.luotsi.queryside.casework.rights.RightsRequestDocument.State;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request's document while one event is taken into it. */
final class RightsRequestDraft {

    private final RightsRequestReceived received;
    private final UUID id;
    private State state = State.OPEN;
    private String unit;
    private @Nullable UUID handler;
    private final Set<String> units = new LinkedHashSet<>();
    private @Nullable Extension extension;
    private @Nullable Decision decision;
    private @Nullable Delivery delivery;
    private @Nullable String withdrawalReason;

    RightsRequestDraft(RightsRequestReceived received) {
        this.received = received;
        this.id = received.aggregateId();
        this.unit = received.unit();
        this.units.add(received.unit());
    }

    RightsRequestDraft(RightsRequestDocument before) {
        this.received = new RightsRequestReceived(
                new RightsRequestId(before.id()),
                new ClientId(before.client()),
                before.kind(),
                before.form(),
                before.applicant(),
                before.receivedOn(),
                before.unit(),
                before.asked(),
                before.specialReason(),
                before.periodFrom(),
                before.periodTo());
        this.id = before.id();
        this.state = before.state();
        this.unit = before.unit();
        this.handler = before.handler();
        this.units.addAll(before.units());
        this.extension = before.extension();
        this.decision = before.decision();
        this.delivery = before.delivery();
        this.withdrawalReason = before.withdrawalReason();
    }

    RightsRequestDraft take(RightsEvent event, Envelope envelope) {
        Instant at = envelope.metadata().occurredAt();
        switch (event) {
            case RightsRequestReceived _ -> state = State.OPEN;
            case RightsRequestAssigned assigned -> {
                unit = assigned.unit();
                handler = assigned.handler();
                units.add(unit);
            }
            case RightsRequestExtended extended -> extension = new Extension(at, extended.reason());
            case RightsRequestDecided decided -> {
                state = State.DECIDED;
                decision = new Decision(
                        at,
                        envelope.metadata().actor().id(),
                        decided.outcome(),
                        decided.ground(),
                        decided.reasons(),
                        decided.concerning());
            }
            case RightsRequestDelivered delivered -> {
                state = State.DELIVERED;
                delivery = new Delivery(at, delivered.manner());
            }
            case RightsRequestWithdrawn withdrawn -> {
                state = State.WITHDRAWN;
                withdrawalReason = withdrawn.reason();
            }
            case RightsRequestReopened _ -> {
                state = State.OPEN;
                decision = null;
                delivery = null;
                withdrawalReason = null;
            }
        }
        return this;
    }

    RightsRequestDocument at(long version) {
        return new RightsRequestDocument(
                id,
                version,
                state,
                received.clientId().value(),
                received.kind(),
                received.form(),
                received.applicant(),
                received.receivedOn(),
                unit,
                handler,
                Set.copyOf(units),
                received.asked(),
                received.specialReason(),
                received.periodFrom(),
                received.periodTo(),
                extension,
                decision,
                delivery,
                withdrawalReason,
                SortKey.of(received.receivedOn().atStartOfDay().toInstant(ZoneOffset.UTC), id));
    }
}
