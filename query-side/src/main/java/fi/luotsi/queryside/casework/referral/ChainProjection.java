package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.casework.referral.ChainDocument.Member;
import fi.luotsi.queryside.projection.Projection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document a chain: every referral event names its chain's first referral. */
@Component
class ChainProjection implements Projection<ChainDocument> {

    @Override
    public String name() {
        return "referral-chain";
    }

    @Override
    public String namePrefix() {
        return "referral.";
    }

    @Override
    public Class<ChainDocument> documentType() {
        return ChainDocument.class;
    }

    @Override
    public List<String> indexes() {
        return List.of("content.memberIds", "content.units", "content.contacts", "content.episodes", "content.client");
    }

    @Override
    public Set<String> records() {
        return Set.of("referral");
    }

    @Override
    public @Nullable UUID documentId(CaseworkEvent event) {
        return event instanceof ReferralEvent referral ? referral.rootId().value() : null;
    }

    @Override
    public ChainDocument fold(@Nullable ChainDocument document, Recorded recorded) {
        Envelope envelope = recorded.envelope();
        long version = envelope.sequence();
        Instant at = envelope.metadata().occurredAt();
        ReferralEvent event = (ReferralEvent) envelope.event();
        return switch (event) {
            case ReferralSent sent -> joined(document, sent, envelope);
            case ReferralAccepted _ -> changed(document, event, was -> was.answered(version, "accepted", at));
            case ReferralDeclined declined ->
                changed(document, event, was -> was.answered(version, "declined", at)
                        .ended(version, "declined", at, declined.reason(), declined.reasonText()));
            case ReferralRevoked revoked ->
                changed(document, event, was -> was.ended(version, "revoked", at, revoked.reason(), null));
            case ServiceReceived _ -> changed(document, event, was -> was.ended(version, "received", at, null, null));
            case ServiceNotReceived missed ->
                changed(
                        document,
                        event,
                        was -> was.ended(version, "not-received", at, missed.reason(), missed.reasonText()));
            case OutcomeUnknown _ -> changed(document, event, was -> was.ended(version, "unknown", at, null, null));
            case HandOverRequested _, HandOverAccepted _, HandOverReturned _ ->
                changed(document, event, was -> was.at(version));
        };
    }

    private static Member member(ReferralSent sent, Envelope envelope) {
        Origin origin = sent.origin();
        return new Member(
                envelope.aggregate(),
                envelope.sequence(),
                origin.referral() == null ? null : origin.referral().value(),
                "sent",
                sent.targetCategory(),
                sent.targetUnit(),
                sent.target(),
                envelope.metadata().occurredAt(),
                null,
                null,
                sent.unit(),
                sent.kind(),
                sent.basis(),
                sent.disclosure(),
                null,
                null);
    }

    private static ChainDocument joined(@Nullable ChainDocument chain, ReferralSent sent, Envelope envelope) {
        Member member = member(sent, envelope);
        UUID client = sent.clientId() == null ? null : sent.clientId().value();
        ChainDocument before = chain == null
                ? new ChainDocument(
                        sent.rootId().value(), client, List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())
                : chain;
        List<Member> members = new ArrayList<>(before.members());
        members.add(member);
        Origin origin = sent.origin();
        return new ChainDocument(
                before.id(),
                client == null ? before.client() : client,
                List.copyOf(members),
                and(before.memberIds(), member.id()),
                and(and(before.units(), sent.unit()), sent.targetUnit()),
                and(
                        before.contacts(),
                        origin.contact() == null ? null : origin.contact().value()),
                and(
                        before.episodes(),
                        origin.episode() == null ? null : origin.episode().value()),
                and(before.serviceTasks(), envelope.metadata().serviceTask()));
    }

    private static ChainDocument changed(
            @Nullable ChainDocument document, ReferralEvent event, UnaryOperator<Member> change) {
        ChainDocument chain = Objects.requireNonNull(document, "a chain begins with a referral that was sent");
        return new ChainDocument(
                chain.id(),
                chain.client(),
                chain.members().stream()
                        .map(member -> member.id().equals(event.aggregateId()) ? change.apply(member) : member)
                        .toList(),
                chain.memberIds(),
                chain.units(),
                chain.contacts(),
                chain.episodes(),
                chain.serviceTasks());
    }

    private static <T> Set<T> and(Set<T> before, @Nullable T added) {
        if (added == null) {
            return before;
        }
        Set<T> all = new LinkedHashSet<>(before);
        all.add(added);
        return all;
    }
}
