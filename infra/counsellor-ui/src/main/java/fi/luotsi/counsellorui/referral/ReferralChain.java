package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Ref;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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
    record Answer(@Nullable ReferralChain referralChain) {}

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

        public String shown() {
            return targetUnit != null ? targetUnit.label() : target == null ? targetCategory.label() : target;
        }
    }

    /** What was told to somebody. */
    public record Disclosure(
            @Nullable String information,
            String recipient,
            @Nullable String consentReference) {}

    /** How long a member has waited; nothing where it waits for nothing. */
    public Optional<Waiting> waits(Member member) {
        return waiting.stream()
                .filter(each -> each.referral().id().equals(member.id()))
                .findFirst();
    }
}
