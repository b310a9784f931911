package fi.luotsi.commandside.decision;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import java.util.List;
import java.util.Optional;

/** The records that started from a contact, straight or through another of them. */
public record Started(List<OfReferral> referrals, List<OfEpisode> episodes) {

    public static final Started NOTHING = new Started(List.of(), List.of());

    /**
     * A referral.
     *
     * @param chain the first referral of its chain
     * @param ofEpisode whether its chain started from an episode
     * @param apart whether it has nothing to do with the contact any more
     */
    public record OfReferral(
            ReferralId id,
            ReferralId chain,
            Optional<ClientId> client,
            boolean signposted,
            boolean ofEpisode,
            boolean apart) {}

    /**
     * An episode.
     *
     * @param apart whether it has nothing to do with the contact any more
     */
    public record OfEpisode(EpisodeId id, Optional<ClientId> client, boolean apart) {}
}
