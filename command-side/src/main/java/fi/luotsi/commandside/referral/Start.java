package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a referral starts, and what it takes from there.
 *
 * @param client whom the contact, the episode or the earlier referral is about; empty when nobody knows
 * @param root the chain that it continues, or empty where it begins one
 * @param handOver the episode in which the client's need was found to be regular; else empty
 */
record Start(Optional<ClientId> client, Optional<ReferralId> root, Optional<EpisodeId> handOver) {

    static Start of(Origin origin, OtherAggregates others) {
        ContactId contact = origin.contact();
        EpisodeId episode = origin.episode();
        ReferralId referral = origin.referral();
        long given = Stream.of(contact != null, episode != null, referral != null)
                .filter(is -> is)
                .count();
        Refusals.refuseWhen(given != 1, RefusalCode.ONE_ORIGIN_NEEDED, "origin");
        if (contact != null) {
            others.hold(contact);
            return from(others.of(contact.value(), Contact.NONE));
        }
        if (episode != null) {
            return from(episode, others.of(episode.value(), Episode.NONE));
        }
        return from(others.of(Objects.requireNonNull(referral).value(), Referral.NONE));
    }

    private static Start from(Contact contact) {
        Refusals.refuseWhen(!contact.received(), RefusalCode.NOT_FOUND, "origin.contact");
        return new Start(contact.client(), Optional.empty(), Optional.empty());
    }

    /** An episode refers onward while it is open and its urgency has been screened (1301/2014 §36(1)). */
    private static Start from(EpisodeId id, Episode episode) {
        Refusals.refuseWhen(episode.client().isEmpty(), RefusalCode.NOT_FOUND, "origin.episode");
        Refusals.refuseWhen(episode.closed(), RefusalCode.ALREADY_CLOSED, "origin.episode");
        Refusals.refuseWhen(!episode.urgencyScreened(), RefusalCode.URGENCY_NOT_SCREENED, "origin.episode");
        return new Start(episode.client(), Optional.empty(), Optional.of(id).filter(_ -> episode.regularNeedFound()));
    }

    private static Start from(Referral previous) {
        Refusals.refuseWhen(!previous.sent(), RefusalCode.NOT_FOUND, "origin.referral");
        ReferralTransitions.refuseUnlessItCanBeReferredOn(previous, "origin.referral");
        return new Start(previous.client(), previous.root(), previous.handOver());
    }
}
