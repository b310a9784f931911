package fi.luotsi.queryside.projection;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ReferralEvent;
import fi.luotsi.kernel.id.ReferralId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One document a chain of referrals, with the state of each. */
final class ChainProjection implements Projection<ChainProjection.Chain> {

    record Chain(Map<ReferralId, String> states, int events) {}

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Class<Chain> documentType() {
        return Chain.class;
    }

    @Override
    public String namePrefix() {
        return "referral.";
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
    public Chain fold(@Nullable Chain before, Recorded event) {
        ReferralEvent referral = (ReferralEvent) event.envelope().event();
        Map<ReferralId, String> states = new HashMap<>(before == null ? Map.of() : before.states());
        states.put(referral.referralId(), referral.getClass().getSimpleName());
        return new Chain(states, before == null ? 1 : before.events() + 1);
    }
}
