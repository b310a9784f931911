package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chains of the unit. */
public record ReferralChains(String state, Listed<Row> referralChains) {

    static final Document<ReferralChains> DOCUMENT = new Document<>("ReferralChains", ReferralChains.class);

    /** One of them. */
    public record Row(
            String id,
            Label outcome,
            List<Waiting> waiting,
            List<Member> members,
            @Nullable Named client) {

        /** From the first target to the last. */
        public String route() {
            return members.stream().map(Member::shown).collect(Collectors.joining(" → "));
        }

        /** For how many days the leaf waits that has waited longest. */
        public OptionalInt waits() {
            return waiting.stream().mapToInt(Waiting::days).max();
        }
    }

    /** For how long a leaf waits. */
    public record Waiting(int days) {}

    /** A referral of it. */
    public record Member(
            String id,
            @Nullable String target,
            Label targetCategory,
            OffsetDateTime sentAt,
            @Nullable Label unit,
            Label state) {

        String shown() {
            return target == null ? targetCategory.label() : target;
        }
    }
}
