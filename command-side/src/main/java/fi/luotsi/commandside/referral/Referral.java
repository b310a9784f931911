package fi.luotsi.commandside.referral;

import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Slips;
import fi.luotsi.kernel.casework.Correcting.ReferralCorrected;
import fi.luotsi.kernel.casework.ReferralAnswers.AcceptReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.DeclineReferral;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing.ConfirmRecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.FollowContact;
import fi.luotsi.kernel.casework.ReferralFollowing.RecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralLeftContact;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.casework.ReferralOutcome.ConfirmServiceReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordOutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.RecordServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.ReferralSending.RevokeReferral;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.Undoing.ReferralUndone;
import fi.luotsi.kernel.casework.Undoing.UndoInReferral;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.FreeText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An onward referral (jatko-ohjaus), one link of a chain.
 *
 * @param root the chain's first referral, empty before it is sent
 * @param client who was referred, empty for an anonymous caller
 * @param sender the unit that sent it, empty before it is sent
 * @param receiver the unit of ours that received it, empty where it went elsewhere
 * @param handOver the episode whose client it hands over, because their need was found to be regular; else empty
 * @param ofEpisode whether it started from an episode, and went no other way since
 * @param apart whether it goes its own way, whatever becomes of the contact that it started from
 * @param toTell the unit that sees to it that the recipient knows of a mistake; empty where nobody has to
 */
public record Referral(
        State state,
        Kind kind,
        Optional<ReferralId> root,
        Optional<ClientId> client,
        Optional<String> sender,
        Optional<String> receiver,
        Optional<EpisodeId> handOver,
        boolean ofEpisode,
        boolean apart,
        Optional<String> toTell)
        implements Decider<ReferralCommand, ReferralEvent, Referral> {

    /** Before its first event. */
    public static final Referral NONE = new Referral(
            State.NOT_SENT,
            Kind.SIGNPOSTED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            false,
            Optional.empty());

    @Override
    public List<ReferralEvent> decide(ReferralCommand command, CommandContext context, OtherAggregates others) {
        Refusals.refuseUnlessItExists(sent(), command instanceof SendReferral, "referralId");
        ReferralTransitions.refuseOutOfTurn(this, command);
        Parties.refuseUnlessItIsTheirs(this, command, context.actor().unit());
        ReferralId id = command.referralId();
        ReferralId chain = root.orElse(id);
        return switch (command) {
            case SendReferral send -> Sending.send(send, context, others);
            case AcceptReferral _ ->
                HandOver.with(
                        new ReferralAccepted(id, chain),
                        handOver.map(episode -> new HandOverAccepted(id, chain, episode)));
            case DeclineReferral decline -> decline(decline, chain);
            case RevokeReferral revoke ->
                HandOver.with(
                        new ReferralRevoked(id, chain, revoke.reason()), HandOver.returned(this, id, revoke.reason()));
            case ConfirmServiceReceived _ -> List.of(new ServiceReceived(id, chain));
            case RecordServiceNotReceived notReceived -> notReceived(notReceived, chain);
            case RecordOutcomeUnknown _ -> List.of(new OutcomeUnknown(id, chain));
            case FollowContact follow -> Following.follow(this, follow, others);
            case ConfirmRecipientTold _ -> List.of(new RecipientTold(id, chain));
            case UndoInReferral _ -> throw Slips.decidedBefore();
        };
    }

    @Override
    public Referral evolve(ReferralEvent event) {
        return switch (event) {
            case ReferralSent sent ->
                new Referral(
                        State.SENT,
                        Kind.named(sent.kind()),
                        Optional.of(sent.rootId()),
                        Optional.ofNullable(sent.clientId()),
                        Optional.of(sent.unit()),
                        Optional.ofNullable(sent.targetUnit()),
                        Optional.empty(),
                        sent.origin().episode() != null,
                        false,
                        Optional.empty());
            case ReferralAccepted _ -> in(State.ACCEPTED);
            case ReferralDeclined _ -> in(State.DECLINED);
            case ReferralRevoked _ -> in(State.REVOKED);
            case ServiceReceived _ -> in(State.RECEIVED);
            case ServiceNotReceived _ -> in(State.NOT_RECEIVED);
            case OutcomeUnknown _ -> in(State.UNKNOWN);
            case HandOverRequested requested ->
                new Referral(
                        state,
                        kind,
                        root,
                        client,
                        sender,
                        receiver,
                        Optional.of(requested.episodeId()),
                        ofEpisode,
                        apart,
                        toTell);
            case ReferralFollowed followed ->
                new Referral(
                        state,
                        kind,
                        root,
                        Optional.ofNullable(followed.clientId()),
                        sender,
                        receiver,
                        Optional.empty(),
                        false,
                        false,
                        toTell);
            case ReferralLeftContact _ -> goingItsOwnWay(state);
            case ReferralVoided voided -> goingItsOwnWay(voided.corrected() ? State.CORRECTED : state);
            case ReferralCorrectionDue due -> toBeToldBy(Optional.of(due.unit()));
            case RecipientTold _ -> toBeToldBy(Optional.empty());
            case HandOverAccepted _, HandOverReturned _, ReferralUndone _, ReferralCorrected _ -> this;
        };
    }

    public boolean sent() {
        return state != State.NOT_SENT;
    }

    private Referral in(State next) {
        return new Referral(next, kind, root, client, sender, receiver, handOver, ofEpisode, apart, toTell);
    }

    private Referral goingItsOwnWay(State next) {
        return new Referral(next, kind, root, client, sender, receiver, handOver, ofEpisode, true, toTell);
    }

    private Referral toBeToldBy(Optional<String> unit) {
        return new Referral(state, kind, root, client, sender, receiver, handOver, ofEpisode, apart, unit);
    }

    private List<ReferralEvent> decline(DeclineReferral decline, ReferralId chain) {
        anotherReasonIsToldInWords(decline.reason(), decline.reasonText());
        return HandOver.with(
                new ReferralDeclined(
                        decline.referralId(), chain, decline.reason(), FreeText.personalOrNull(decline.reasonText())),
                HandOver.returned(this, decline.referralId(), decline.reason()));
    }

    private static List<ReferralEvent> notReceived(RecordServiceNotReceived command, ReferralId chain) {
        anotherReasonIsToldInWords(command.reason(), command.reasonText());
        return List.of(new ServiceNotReceived(
                command.referralId(), chain, command.reason(), FreeText.personalOrNull(command.reasonText())));
    }

    private static void anotherReasonIsToldInWords(String reason, @Nullable String text) {
        new Refusals()
                .exactlyWhen(reason.equals("other"), text, "reasonText", Situation.ONLY_OTHER_IN_WORDS)
                .refuse();
    }
}
