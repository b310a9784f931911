package fi.luotsi.commandside.referral;

import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A hand-over: a referral within the register of a client whose need was found to be regular. The need is looked into without delay
 * (980/2012 §12, 15), so the sending unit keeps the client until another unit has taken them on.
 */
final class HandOver {

    /** Codes of the lists of reasons, by which nobody has to take the client on any more. */
    private static final Set<String> NEEDED_NO_MORE = Set.of("client-withdrew", "need-ended", Following.WRONG_PERSON);

    private HandOver() {}

    /** The hand-over that the referral is, when it goes to a unit of ours. */
    static Optional<HandOverRequested> requested(ReferralSent sent, Optional<EpisodeId> episode) {
        return sent.targetUnit() == null
                ? Optional.empty()
                : episode.map(from -> new HandOverRequested(
                        sent.referralId(), sent.rootId(), from, Objects.requireNonNull(sent.targetUnit())));
    }

    /** A hand-over that is declined or revoked goes back to the unit that sent it. */
    static Optional<HandOverReturned> returned(Referral referral, ReferralId id, String reason) {
        return referral.handOver()
                .map(episode -> new HandOverReturned(
                        id,
                        referral.root().orElse(id),
                        episode,
                        referral.sender().orElseThrow(),
                        reason,
                        !NEEDED_NO_MORE.contains(reason)));
    }

    static List<ReferralEvent> with(ReferralEvent event, Optional<? extends ReferralEvent> handOver) {
        return Stream.concat(Stream.of(event), handOver.stream()).toList();
    }
}
