package fi.luotsi.kernel.value;

import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import org.jspecify.annotations.Nullable;

/** Where a referral starts: exactly one of a contact, an episode, or an earlier referral of the same chain. */
public record Origin(
        @Nullable ContactId contact,
        @Nullable EpisodeId episode,
        @Nullable ReferralId referral) {}
