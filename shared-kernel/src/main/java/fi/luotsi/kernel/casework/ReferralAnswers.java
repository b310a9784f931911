package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.code.OpenText;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The receiver accepts or declines. */
public interface ReferralAnswers {

    sealed interface Command extends ReferralCommand {}

    sealed interface Event extends ReferralEvent {}

    record AcceptReferral(@NotNull ReferralId referralId) implements Command {}

    @StoredAs("referral.accepted")
    record ReferralAccepted(ReferralId referralId, ReferralId rootId) implements Event, Transition, Undoable {}

    /** The referral that was accepted is the hand-over. */
    @StoredAs("referral.hand-over-accepted")
    record HandOverAccepted(
            ReferralId referralId,
            ReferralId rootId,
            @Untold EpisodeId episodeId) implements Event, Undoable {}

    /**
     * The target does not take it.
     *
     * @param reasonText needed when the reason is {@code other}
     */
    record DeclineReferral(
            @NotNull ReferralId referralId,
            @NotNull @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable @Size(max = 2000) @CleanText String reasonText)
            implements Command {}

    @StoredAs("referral.declined")
    @Correctable(by = DeclineReferral.class)
    record ReferralDeclined(
            ReferralId referralId,
            ReferralId rootId,
            @Coded(CodeList.DECLINE_REASON) String reason,
            @Nullable Personal<Text> reasonText)
            implements Event, Closes, Undoable {}

    /**
     * The receiver declined the hand-over, or the sender revoked it: the client is again in the care of the sending unit.
     *
     * @param unit that sent the client
     * @param reason code of the list by which it was declined or revoked
     * @param stillNeeded whether somebody else has to take the client on
     */
    @StoredAs("referral.hand-over-returned")
    @Correctable(by = {DeclineReferral.class, ReferralSending.RevokeReferral.class})
    record HandOverReturned(
            ReferralId referralId,
            ReferralId rootId,
            @Untold EpisodeId episodeId,
            @Told(as = "handOverUnit") @Coded(CodeList.UNIT) String unit,

            @Untold @OpenText("a code of decline-reason or revoke-reason")
            String reason,

            boolean stillNeeded)
            implements Event, Undoable {}
}
