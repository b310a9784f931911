package fi.luotsi.counsellorui.answer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A chain of referrals, in a list of another record's. */
public record Chain(String id, Label outcome, List<Member> members) {

    /** One referral of it. */
    public record Member(String id, @Nullable String target, Label targetCategory, OffsetDateTime sentAt) {

        public String shown() {
            return target == null ? targetCategory.label() : target;
        }
    }

    /** From the first to the last. */
    public String route() {
        return members.stream().map(Member::shown).collect(Collectors.joining(" → "));
    }
}
