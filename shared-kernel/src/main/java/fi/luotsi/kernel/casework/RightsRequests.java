package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.NewId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Happened;
import fi.luotsi.kernel.value.NotBefore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client's requests by their rights: access, log report, rectification, objection (muistutus) and the like. */
public interface RightsRequests {

    sealed interface Command extends RightsCommand {}

    sealed interface Event extends RightsEvent {}

    /**
     * Registers a request; the unit that does so is in charge of it until it is assigned to another.
     *
     * @param receivedOn the day in Finland on which it arrived, from which the law's time is counted
     * @param asked in the client's words
     * @param specialReason why a log report should reach back over two years (703/2023 §11); only for a log report
     * @param periodFrom first day of what is asked about; this and the next only for access, log report and documents
     */
    record ReceiveRightsRequest(
            @NotNull @NewId RightsRequestId requestId,
            @NotNull ClientId clientId,
            @NotNull @Coded(CodeList.RIGHTS_REQUEST_KIND) String kind,
            @NotNull @Coded(CodeList.RIGHTS_REQUEST_FORM) String form,
            @NotNull @Coded(CodeList.INITIATOR) String applicant,
            @NotNull @Happened(toTheRecord = true) LocalDate receivedOn,
            @NotBlankText @Size(max = 10_000) @CleanText String asked,
            @Nullable @Size(max = 10_000) @CleanText String specialReason,
            @Happened @Nullable LocalDate periodFrom,
            @NotBefore("periodFrom") @Nullable LocalDate periodTo)
            implements Command {}

    /**
     * Hands it to the unit that answers it.
     *
     * @param handler the person in charge there, where one is named
     */
    record AssignRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.UNIT) String unit,
            @Nullable UUID handler) implements Command, RightsFact {

        @Override
        public RightsRequestAssigned event() {
            return new RightsRequestAssigned(requestId, unit, handler);
        }
    }

    /** Takes more time, once (GDPR 12(3); 621/1999 §14). */
    record ExtendRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.EXTENSION_REASON) String reason) implements Command, RightsFact {

        @Override
        public RightsRequestExtended event() {
            return new RightsRequestExtended(requestId, reason);
        }
    }

    /**
     * Decides it in writing.
     *
     * @param ground needed when less is given than was asked, but for an objection: the provision that allows it
     * @param reasons always needed for an objection (812/2000 §23a) and a rectification (GDPR 16), else when less is given
     * @param concerning id of the record or event that is rectified
     */
    record DecideRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.RIGHTS_OUTCOME) String outcome,
            @Nullable @Coded(CodeList.REFUSAL_GROUND) String ground,
            @Nullable @Size(max = 20_000) @CleanText String reasons,
            @Nullable UUID concerning)
            implements Command, RightsFact {

        @Override
        public RightsRequestDecided event() {
            return new RightsRequestDecided(requestId, outcome, ground, FreeText.personalOrNull(reasons), concerning);
        }
    }

    /** The answer has gone to the client; this meets the law's time. */
    record DeliverRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.DELIVERY_MANNER) String manner) implements Command, RightsFact {

        @Override
        public RightsRequestDelivered event() {
            return new RightsRequestDelivered(requestId, manner);
        }
    }

    record WithdrawRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.WITHDRAWAL_REASON) String reason) implements Command, RightsFact {

        @Override
        public RightsRequestWithdrawn event() {
            return new RightsRequestWithdrawn(requestId, reason);
        }
    }

    /** Takes up a request again that was withdrawn, decided or delivered; the law's time goes on from where it began. */
    record ReopenRightsRequest(
            @NotNull RightsRequestId requestId,
            @NotNull @Coded(CodeList.REQUEST_REOPEN_REASON) String reason) implements Command, RightsFact {

        @Override
        public RightsRequestReopened event() {
            return new RightsRequestReopened(requestId, reason);
        }
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
            @Told(as = "client") ClientId clientId,

            @Told(as = "requestKind") @Coded(CodeList.RIGHTS_REQUEST_KIND)
            String kind,

            @Told(as = "requestForm") @Coded(CodeList.RIGHTS_REQUEST_FORM)
            String form,

            @Coded(CodeList.INITIATOR) String applicant,
            LocalDate receivedOn,
            @Coded(CodeList.UNIT) String unit,
            Personal<Text> asked,
            @Nullable Personal<Text> specialReason,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo)
            implements Event, Opens, Undoable {

        /** The law's time is counted from the day, so that day begins it. */
        @Override
        public Instant begins(Instant occurredAt) {
            return receivedOn.atStartOfDay(FinnishTime.ZONE).toInstant();
        }

        @Override
        public Set<String> units(Actor actor) {
            return Set.of(unit);
        }
    }

    @StoredAs("rights-request.assigned")
    @Follows(RightsRequestAssigned.class)
    record RightsRequestAssigned(
            RightsRequestId requestId,
            @Coded(CodeList.UNIT) String unit,
            @OfStaff @Nullable UUID handler) implements Event, Joins, Undoable {}

    @StoredAs("rights-request.extended")
    record RightsRequestExtended(
            RightsRequestId requestId,

            @Told(as = "extensionReason") @Coded(CodeList.EXTENSION_REASON)
            String reason) implements Event {}

    /**
     * It was decided in writing, by the event's actor.
     *
     * @param ground code of the refusal-ground list, where less was given than asked
     * @param concerning id of the record or event that is rectified
     */
    @StoredAs("rights-request.decided")
    record RightsRequestDecided(
            RightsRequestId requestId,
            @Coded(CodeList.RIGHTS_OUTCOME) String outcome,

            @Told(as = "refusalGround") @Nullable @Coded(CodeList.REFUSAL_GROUND)
            String ground,

            @Nullable Personal<Text> reasons,
            @Nullable UUID concerning)
            implements Event, Transition {}

    @StoredAs("rights-request.delivered")
    record RightsRequestDelivered(
            RightsRequestId requestId,
            @Coded(CodeList.DELIVERY_MANNER) String manner) implements Event, Closes, TellsOutside {}

    @StoredAs("rights-request.withdrawn")
    record RightsRequestWithdrawn(
            RightsRequestId requestId,

            @Told(as = "withdrawalReason") @Coded(CodeList.WITHDRAWAL_REASON)
            String reason) implements Event, Closes, Undoable {}

    @StoredAs("rights-request.reopened")
    @Adds
    @Ends({"outcome", "refusalGround", "reasons", "concerning", "manner", "withdrawalReason"})
    record RightsRequestReopened(
            RightsRequestId requestId,

            @Told(as = "requestReopenReason") @Coded(CodeList.REQUEST_REOPEN_REASON)
            String reason)
            implements Event, Reopens, Undoable {}
}
