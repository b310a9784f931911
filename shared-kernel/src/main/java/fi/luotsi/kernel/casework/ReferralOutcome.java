package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether the client received the service. */
public interface ReferralOutcome {

    sealed interface Command extends ReferralCommand {}

    sealed interface Event extends ReferralEvent {}

    record ConfirmServiceReceived(@NotNull ReferralId referralId) implements Command {}

    @StoredAs("referral.service-received")
    @Correctable(by = {ConfirmServiceReceived.class, RecordServiceNotReceived.class, RecordOutcomeUnknown.class})
    record ServiceReceived(ReferralId referralId, ReferralId rootId) implements Event, Closes, Undoable {}

    /**
     * The service did not come about.
     *
     * @param reasonText needed when the reason is {@code other}
     */
    record RecordServiceNotReceived(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable @Size(max = 2000) @CleanText String reasonText)
            implements Command {}

    @StoredAs("referral.service-not-received")
    @Correctable(by = {RecordServiceNotReceived.class, ConfirmServiceReceived.class, RecordOutcomeUnknown.class})
    record ServiceNotReceived(
            ReferralId referralId,
            ReferralId rootId,
            @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable Personal<Text> reasonText)
            implements Event, Closes, Undoable {}

    /** The outcome could not be found out. */
    record RecordOutcomeUnknown(@NotNull ReferralId referralId) implements Command {}

    @StoredAs("referral.outcome-unknown")
    @Correctable(by = {RecordOutcomeUnknown.class, ConfirmServiceReceived.class, RecordServiceNotReceived.class})
    record OutcomeUnknown(ReferralId referralId, ReferralId rootId) implements Event, Closes, Undoable {}
}
