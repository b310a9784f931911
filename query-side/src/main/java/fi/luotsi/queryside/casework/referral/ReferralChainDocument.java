package fi.luotsi.queryside.casework.referral;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Correcting.ReferralCorrected;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.HandOverReturned;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralAccepted;
import fi.luotsi.kernel.casework.ReferralAnswers.ReferralDeclined;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.casework.ReferralFollowing.RecipientTold;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralCorrectionDue;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralFollowed;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralLeftContact;
import fi.luotsi.kernel.casework.ReferralFollowing.ReferralVoided;
import fi.luotsi.kernel.casework.ReferralOutcome.OutcomeUnknown;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceNotReceived;
import fi.luotsi.kernel.casework.ReferralOutcome.ServiceReceived;
import fi.luotsi.kernel.casework.ReferralSending.HandOverRequested;
import fi.luotsi.kernel.casework.ReferralSending.ReferralRevoked;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.casework.Undoing.ReferralUndone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Parts;
import fi.luotsi.queryside.projection.Withers;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A chain as the schema's {@code ReferralChain} shows it.
 *
 * @param id of its first referral
 * @param client null while nobody in it is identified
 * @param members in the order they were sent
 * @param memberIds their ids, to find the chain from any of them
 * @param units that take part: senders, and receivers within the register
 * @param serviceTasks in which its members were sent
 * @param contacts from which its members started; episodes likewise
 * @param newest the key that lists are sorted by
 */
@Withers
record ReferralChainDocument(
        UUID id,
        @Nullable UUID client,
        List<Member> members,
        Set<UUID> memberIds,
        Set<String> units,
        Set<UUID> contacts,
        Set<UUID> episodes,
        Set<String> serviceTasks,
        String newest)
        implements ReferralChainDocumentBuilder.With, ShownRecord {

    /**
     * One referral of it.
     *
     * @param unit that sent it; null only where no more than target, state and times are shown
     * @param reason code of the revoke-reason list where it was revoked, else of the decline-reason list
     */
    @Withers
    record Member(
            UUID id,
            long version,
            @Nullable UUID previous,
            String state,
            String targetCategory,
            @Nullable String targetUnit,
            Personal<Text> target,
            Instant sentAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String basis,
            @Nullable Personal<Disclosure> disclosure,
            @Nullable String reason,
            @Nullable Personal<Text> reasonText)
            implements ReferralChainDocumentMemberBuilder.With {

        static Member sent(ReferralSent sent, Envelope by) {
            Origin origin = sent.origin();
            return ReferralChainDocumentMemberBuilder.builder()
                    .id(by.aggregate())
                    .version(by.sequence())
                    .state("sent")
                    .targetCategory(sent.targetCategory())
                    .target(sent.target())
                    .sentAt(by.metadata().occurredAt())
                    .previous(
                            origin.referral() == null ? null : origin.referral().value())
                    .targetUnit(sent.targetUnit())
                    .unit(sent.unit())
                    .kind(sent.kind())
                    .basis(sent.basis())
                    .disclosure(sent.disclosure())
                    .build();
        }

        Member after(ReferralEvent event, Envelope by) {
            return with(now -> changed(now, event, by.metadata().occurredAt()).version(by.sequence()));
        }

        private static ReferralChainDocumentMemberBuilder changed(
                ReferralChainDocumentMemberBuilder now, ReferralEvent event, Instant at) {
            return switch (event) {
                // a hand-over shows in the episode's obligations
                case ReferralSent _, HandOverRequested _, HandOverAccepted _, HandOverReturned _ -> now;
                // whose it is shows on the chain, and who has to be told in the obligations
                case ReferralFollowed _, ReferralLeftContact _, ReferralCorrectionDue _, RecipientTold _ -> now;
                // the chain is folded anew without what was taken back
                case ReferralUndone _, ReferralCorrected _ -> now;
                case ReferralVoided it -> it.corrected() ? ended(now, "corrected", at, null, null) : now;
                case ReferralAccepted _ ->
                    ended(now, "accepted", null, null, null).answeredAt(at);
                case ReferralDeclined it ->
                    ended(now, "declined", at, it.reason(), it.reasonText()).answeredAt(at);
                case ReferralRevoked it -> ended(now, "revoked", at, it.reason(), null);
                case ServiceReceived _ -> ended(now, "received", at, null, null);
                case ServiceNotReceived it -> ended(now, "not-received", at, it.reason(), it.reasonText());
                case OutcomeUnknown _ -> ended(now, "unknown", at, null, null);
            };
        }

        private static ReferralChainDocumentMemberBuilder ended(
                ReferralChainDocumentMemberBuilder now,
                String state,
                @Nullable Instant at,
                @Nullable String reason,
                @Nullable Personal<Text> reasonText) {
            return now.state(state).endedAt(at).reason(reason).reasonText(reasonText);
        }

        /** The part of it that another unit may see. */
        Member minimal() {
            return with(now -> now.previous(null)
                    .unit(null)
                    .kind(null)
                    .basis(null)
                    .disclosure(null)
                    .reason(null)
                    .reasonText(null));
        }
    }

    @Override
    public ProtectedRecord record() {
        return new ProtectedRecord("ReferralChain", id, client, units, serviceTasks, memberIds, true);
    }

    static ReferralChainDocument begun(ReferralSent sent, Envelope by) {
        Set<String> nothing = Set.of();
        UUID id = sent.rootId().value();
        String newest = SortKey.of(by.metadata().occurredAt(), id);
        return new ReferralChainDocument(id, null, List.of(), Set.of(), nothing, Set.of(), Set.of(), nothing, newest)
                .after(sent, by);
    }

    ReferralChainDocument after(ReferralEvent event, Envelope by) {
        return event instanceof ReferralSent sent
                ? joined(sent, by)
                : inFileOf(event)
                        .withMembers(Parts.changed(
                                members,
                                member -> member.id().equals(event.aggregateId()),
                                member -> member.after(event, by)));
    }

    /** A chain that follows its contact has nothing to do any more with an episode that was opened for another. */
    private ReferralChainDocument inFileOf(ReferralEvent event) {
        return switch (event) {
            case ReferralFollowed followed ->
                with(now -> now.client(
                                followed.clientId() == null
                                        ? null
                                        : followed.clientId().value())
                        .contacts(and(contacts, followed.contactId().value()))
                        .episodes(Set.of()));
            case ReferralLeftContact left ->
                withContacts(without(contacts, left.contactId().value()));
            case ReferralVoided voided ->
                withContacts(without(contacts, voided.contactId().value()));
            default -> this;
        };
    }

    private ReferralChainDocument joined(ReferralSent sent, Envelope by) {
        Origin origin = sent.origin();
        return new ReferralChainDocument(
                id,
                sent.clientId() == null ? client : sent.clientId().value(),
                Parts.added(members, Member.sent(sent, by)),
                and(memberIds, by.aggregate()),
                and(and(units, sent.unit()), sent.targetUnit()),
                and(contacts, origin.contact() == null ? null : origin.contact().value()),
                and(episodes, origin.episode() == null ? null : origin.episode().value()),
                and(serviceTasks, by.metadata().serviceTask()),
                newest);
    }

    private static <T> Set<T> and(Set<T> before, @Nullable T added) {
        if (added == null) {
            return before;
        }
        Set<T> all = new LinkedHashSet<>(before);
        all.add(added);
        return all;
    }

    private static Set<UUID> without(Set<UUID> before, UUID gone) {
        Set<UUID> left = new LinkedHashSet<>(before);
        left.remove(gone);
        return left;
    }

    /** One document a chain: each event names its chain's first referral. */
    @Component
    static final class Model extends AggregateProjection<ReferralEvent, ReferralChainDocument> {

        Model() {
            super("referral-chain", ReferralEvent.class, ReferralChainDocument.class);
            begins(ReferralSent.class, ReferralChainDocument::begun);
            changes(ReferralEvent.class, ReferralChainDocument::after);
            indexed(
                    "content.memberIds",
                    "content.units",
                    "content.contacts",
                    "content.episodes",
                    "content.client",
                    "content.members.unit",
                    "content.members.targetUnit",
                    "content.newest");
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return event instanceof ReferralEvent referral ? referral.rootId().value() : null;
        }

        @Override
        public boolean isOfOneAggregate() {
            return false;
        }
    }
}
