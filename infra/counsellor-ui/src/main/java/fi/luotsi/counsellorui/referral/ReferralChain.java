package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Ref;
import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chain of referrals, as its page shows it. */
public record ReferralChain(
        String id,
        Coded outcome,
        boolean open,
        List<Waiting> waiting,
        List<Member> members,
        @Nullable Named client) {

    static final Document<Answer> DOCUMENT = new Document<>("ReferralChain", Answer.class);

    /** The answer. */
    record Answer(
            @Nullable ReferralChain referralChain, @Nullable UndoOffer undoOffer) {}

    /** A referral that waits, and for how long. */
    public record Waiting(Ref referral, OffsetDateTime since, int days) {}

    /** One referral. */
    public record Member(
            String id,
            int version,
            @Nullable String previous,
            boolean minimal,
            Coded state,
            @Nullable Coded kind,
            Label targetCategory,
            @Nullable Coded targetUnit,
            @Nullable String target,
            OffsetDateTime sentAt,
            @Nullable OffsetDateTime answeredAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Coded unit,
            @Nullable Label basis,
            @Nullable Disclosure disclosure,
            @Nullable Label reason,
            @Nullable String reasonText) {

        /** When something was done to it last, as far as a page shows that. */
        OffsetDateTime changedAt() {
            return Stream.of(sentAt, answeredAt, endedAt)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElse(sentAt);
        }

        public String shown() {
            return targetUnit != null ? targetUnit.label() : target == null ? targetCategory.label() : target;
        }
    }

    /** What was told to somebody. */
    public record Disclosure(
            @Nullable String information,
            String recipient,
            @Nullable String consentReference) {}

    /** The member that something was done to last. */
    Member latest() {
        return members.stream().max(Comparator.comparing(Member::changedAt)).orElseThrow();
    }

    /** How long a member has waited; nothing where it waits for nothing. */
    public Optional<Waiting> waits(Member member) {
        return waiting.stream()
                .filter(each -> each.referral().id().equals(member.id()))
                .findFirst();
    }
}
