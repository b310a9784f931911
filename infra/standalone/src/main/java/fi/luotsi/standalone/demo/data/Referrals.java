package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Onward referrals: one, or a chain of up to four that ends somewhere. All numbers but the length of chains are assumptions here.
 * {@code client} is absent for an anonymous caller, who can only be signposted.
 */
final class Referrals {

    private static final Shares KINDS = Shares.of("signposted 34, assisted 20, within-register 33, disclosed 13");
    private static final Shares SIGNPOSTED_TO =
            Shares.of("ngo 28, hub-groups 22, municipality 16, self-arranged 12, kela 10, parish 8, private 4");
    private static final Shares ASSISTED_TO =
            Shares.of("kela 26, ngo 24, municipality 18, parish 10, rescue 8, private 8, other-authority 6");
    private static final Shares CLIENT_GUIDANCE_TAKES = Shares.of("client-guidance 6, needs-assessment 4");
    private static final Shares A_HUB_TAKES =
            Shares.of("reception 4, hub-groups 3, older-people-services 2, disability-services 1");
    private static final Shares DISCLOSED_TO = Shares.of(
            "health-needs-assessment 40, rehabilitation 25, mental-health-substance 15, rescue 10, other-authority 10");
    private static final Shares BASES = Shares.of("consent 76, 703-62 8, 703-63 8, 703-64 8");
    private static final Shares DECLINED = Shares.of(
            "no-capacity 25, not-eligible 20, wrong-service 18, client-withdrew 12, not-reached 14, duplicate 6, other 5");
    private static final Shares REVOKED = Shares.of("client-withdrew 5, need-ended 3, sent-by-mistake 2");
    private static final Shares SIGNPOSTED_ENDS = Shares.of("sent 46, received 34, not-received 9, unknown 11");
    private static final Shares ENDS =
            Shares.of("sent 12, accepted 14, received 46, not-received 8, unknown 5, declined 11, revoked 4");

    private static final List<String> LEFT_OPEN = List.of("sent", "accepted");
    private static final long ANSWERING = 12;

    private static final double TO_CLIENT_GUIDANCE = 0.65;
    private static final double GUIDED_THERE = 0.5;

    private final Unfolding unfolding;
    private final Dice dice;
    private final Caller caller;
    private final Team home;
    private final @Nullable ClientId client;

    /** A referral sent: by whom, and which of our own units receives it, if any. */
    private record Link(
            ReferralId id, String kind, Team from, @Nullable Team to) {

        boolean signposted() {
            return kind.equals("signposted");
        }

        /** The unit that records its outcome: its receiver, or the sender who hears it from outside. */
        Team answering() {
            return to == null ? from : to;
        }
    }

    Referrals(Unfolding unfolding, Caller caller, Team home, @Nullable ClientId client) {
        this.unfolding = unfolding;
        this.dice = unfolding.dice;
        this.caller = caller;
        this.home = home;
        this.client = client;
    }

    /** Begins where the origin says. */
    void chain(Origin origin) {
        int length = Integer.parseInt(dice.one(Figures.CHAIN_LENGTH));
        Link link = send(origin, home);
        for (int sent = 1; sent < length; sent++) {
            Team next = isToBeReferredOn(link);
            unfolding.daysPass(1, 6);
            link = send(new Origin(null, null, link.id()), next);
        }
        end(link);
    }

    private Link send(Origin origin, Team from) {
        String kind = client == null ? "signposted" : dice.one(KINDS);
        Team to = kind.equals("within-register") ? receiver(from) : null;
        String category =
                switch (kind) {
                    case "signposted" -> dice.one(SIGNPOSTED_TO);
                    case "assisted" -> dice.one(ASSISTED_TO);
                    case "disclosed" -> dice.one(DISCLOSED_TO);
                    default -> dice.one(Team.CLIENT_GUIDANCE.equals(to) ? CLIENT_GUIDANCE_TAKES : A_HUB_TAKES);
                };
        boolean disclosed = kind.equals("disclosed");
        String basis = disclosed || kind.equals("assisted") ? dice.one(BASES) : null;
        Link link = new Link(new ReferralId(unfolding.id()), kind, from, to);
        unfolding.minutesPass(1, 10);
        unfolding.happens(
                dice.one(from.answering()),
                caller.why(),
                SendReferralBuilder.builder()
                        .referralId(link.id())
                        .origin(origin)
                        .kind(kind)
                        .targetCategory(category)
                        .targetUnit(to == null ? null : to.unit())
                        .target(Sentences.of("target-" + category, "fi", dice))
                        .basis(basis)
                        .consentReference("consent".equals(basis) ? Sentences.of("consent", "fi", dice) : null)
                        .information(disclosed ? Sentences.of("information", "fi", dice) : null)
                        .build());
        return link;
    }

    /** Another of our own units. */
    private Team receiver(Team from) {
        if (from.equals(Team.CLIENT_GUIDANCE)) {
            return dice.one(List.of(Team.TAMPERE, Team.NOKIA));
        }
        return dice.chance(TO_CLIENT_GUIDANCE) ? Team.CLIENT_GUIDANCE : from.neighbour();
    }

    /** It does not end here: declined, in vain, or taken and handed on. Answers which unit refers on. */
    private Team isToBeReferredOn(Link link) {
        unfolding.daysPass(1, 8);
        if (link.signposted()) {
            notReceived(link);
        } else if (link.to() != null && dice.chance(0.5)) {
            accept(link);
            return link.to();
        } else if (dice.chance(0.75)) {
            decline(link);
        } else {
            accept(link);
            unfolding.daysPass(2, 12);
            notReceived(link);
        }
        return link.from();
    }

    private void end(Link link) {
        String end = dice.one(link.signposted() ? SIGNPOSTED_ENDS : ENDS);
        unfolding.daysPass(1, 10);
        if (LEFT_OPEN.contains(end) && unfolding.isDoneInTheEnd(ANSWERING)) {
            end = link.signposted() ? "unknown" : "received";
        }
        switch (end) {
            case "sent" -> {}
            case "declined" -> decline(link);
            case "revoked" -> answered(link.from(), new ReferralSending.RevokeReferral(link.id(), dice.one(REVOKED)));
            default -> {
                if (!link.signposted()) {
                    accept(link);
                    guidedThere(link);
                    unfolding.daysPass(2, 20);
                }
                outcome(link, end);
            }
        }
    }

    private void outcome(Link link, String end) {
        switch (end) {
            case "received" -> answered(link.answering(), new ReferralOutcome.ConfirmServiceReceived(link.id()));
            case "not-received" -> notReceived(link);
            case "unknown" -> answered(link.from(), new ReferralOutcome.RecordOutcomeUnknown(link.id()));
            default -> {}
        }
    }

    /** A unit that has taken a client over may begin guidance of its own. */
    private void guidedThere(Link link) {
        if (client != null && link.to() != null && dice.chance(GUIDED_THERE)) {
            Episodes.handedOver(unfolding, caller, link.to(), client);
        }
    }

    private void accept(Link link) {
        answered(link.answering(), new ReferralAnswers.AcceptReferral(link.id()));
    }

    private void decline(Link link) {
        String reason = dice.one(DECLINED);
        answered(link.answering(), new ReferralAnswers.DeclineReferral(link.id(), reason, inWords(reason)));
    }

    private void notReceived(Link link) {
        String reason = dice.one(DECLINED);
        answered(link.from(), new ReferralOutcome.RecordServiceNotReceived(link.id(), reason, inWords(reason)));
    }

    private @Nullable String inWords(String reason) {
        return reason.equals("other") ? Sentences.of("declined-other", "fi", dice) : null;
    }

    private void answered(Team by, ReferralCommand command) {
        unfolding.happens(dice.one(by.answering()), caller.why().followUp(), command);
    }
}
