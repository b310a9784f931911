package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralLeftContact;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.PartedRecord;
import fi.luotsi.kernel.value.UnlinkedReferral;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a referral becomes by what its contact has become. It looks at how the contact is now, not at how it came to be so: asked
 * again, or late, it comes to the same.
 */
final class Following {

    /** Code of the list of reasons to revoke. */
    static final String WRONG_PERSON = "wrong-person";

    private static final Set<State> AWAITED = EnumSet.of(State.SENT, State.ACCEPTED);

    private Following() {}

    static List<ReferralEvent> follow(Referral referral, FollowContact follow, OtherAggregates others) {
        ReferralId chain = referral.root().orElseThrow();
        Contact contact = others.of(follow.contactId().value(), Contact.NONE);
        String becomes = Objects.requireNonNullElse(contact.parted().get(chain.value()), "");
        boolean started = others.startedFrom(follow.contactId()).referrals().stream()
                .anyMatch(each -> each.id().equals(follow.referralId()));
        if (!started || referral.apart()) {
            return List.of();
        }
        return switch (becomes) {
            case UnlinkedReferral.VOID -> voided(referral, follow, chain);
            case PartedRecord.STAYS -> List.of(new ReferralLeftContact(follow.referralId(), chain, follow.contactId()));
            case UnlinkedReferral.MOVES -> followed(referral, follow, chain, contact.client());
            // nobody's referral becomes the client's with its contact, whose client it was all the time
            default -> referral.client().isEmpty() ? followed(referral, follow, chain, contact.client()) : List.of();
        };
    }

    private static List<ReferralEvent> followed(
            Referral referral, FollowContact follow, ReferralId chain, Optional<ClientId> client) {
        if (referral.client().equals(client)) {
            return List.of();
        }
        List<ReferralEvent> events = new ArrayList<>();
        events.add(new ReferralFollowed(
                follow.referralId(),
                chain,
                follow.contactId(),
                client.orElse(null),
                referral.sender().orElseThrow(),
                receiver(referral).orElse(null),
                !AWAITED.contains(referral.state())));
        // a unit of ours sees whose it is now; nobody outside does
        referral.client()
                .filter(_ -> referral.kind().tellsOfTheClient())
                .map(wrong -> new ReferralCorrectionDue(
                        follow.referralId(), chain, wrong, referral.sender().orElseThrow()))
                .ifPresent(events::add);
        return List.copyOf(events);
    }

    /** A unit that declined has no matter with the client. */
    private static Optional<String> receiver(Referral referral) {
        return referral.receiver().filter(_ -> referral.state() != State.DECLINED);
    }

    private static List<ReferralEvent> voided(Referral referral, FollowContact follow, ReferralId chain) {
        ReferralId id = follow.referralId();
        boolean waits = referral.state() == State.SENT && referral.kind() != Kind.SIGNPOSTED;
        List<ReferralEvent> events = new ArrayList<>();
        if (waits) {
            events.addAll(HandOver.with(
                    new ReferralRevoked(id, chain, WRONG_PERSON), HandOver.returned(referral, id, WRONG_PERSON)));
        }
        events.add(new ReferralVoided(id, chain, follow.contactId(), !waits));
        referral.client()
                .filter(_ -> referral.kind() != Kind.SIGNPOSTED)
                .map(wrong -> new ReferralCorrectionDue(
                        id,
                        chain,
                        wrong,
                        referral.receiver().or(referral::sender).orElseThrow()))
                .ifPresent(events::add);
        return List.copyOf(events);
    }
}
