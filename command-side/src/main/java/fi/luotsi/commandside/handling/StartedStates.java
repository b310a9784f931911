package fi.luotsi.commandside.handling;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.referral.Kind;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the contact's decision needs to know of the records that started from it: it knows no other kind of record itself. */
public final class StartedStates {

    private StartedStates() {}

    /** The states of referrals and episodes; an id of anything else is left out. */
    public static Started of(List<UUID> records, OtherAggregates others) {
        List<Started.OfReferral> referrals = new ArrayList<>();
        List<Started.OfEpisode> episodes = new ArrayList<>();
        for (UUID record : records) {
            Referral referral = others.of(record, Referral.NONE);
            Episode episode = others.of(record, Episode.NONE);
            referral.root()
                    .ifPresent(chain -> referrals.add(new Started.OfReferral(
                            new ReferralId(record),
                            chain,
                            referral.client(),
                            referral.kind() == Kind.SIGNPOSTED,
                            referral.ofEpisode(),
                            referral.apart())));
            episode.client()
                    .ifPresent(_ -> episodes.add(
                            new Started.OfEpisode(new EpisodeId(record), episode.client(), episode.apart())));
        }
        return new Started(List.copyOf(referrals), List.copyOf(episodes));
    }
}
