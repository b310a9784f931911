package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries that were put right, in each kind of record in which they can be. */
public interface Correcting {

    /**
     * The event that puts an entry right.
     *
     * @param wrong an event of the entry
     * @throws IllegalArgumentException where no entry of such a record can be put right
     */
    static CaseworkEvent corrected(
            CaseworkEvent wrong,
            long first,
            long last,
            List<CaseworkEvent> instead,
            @Nullable Instant happenedAt,
            Personal<Text> reason) {
        return switch (wrong) {
            case ContactEvent of -> new ContactCorrected(of.contactId(), first, last, instead, happenedAt, reason);
            case ClientEvent of -> new ClientCorrected(of.clientId(), first, last, instead, happenedAt, reason);
            case EpisodeEvent of -> new EpisodeCorrected(of.episodeId(), first, last, instead, happenedAt, reason);
            case ReferralEvent of ->
                new ReferralCorrected(of.referralId(), of.rootId(), first, last, instead, happenedAt, reason);
            default ->
                throw new IllegalArgumentException("no entry can be put right of a record that has "
                        + wrong.getClass().getSimpleName());
        };
    }

    @StoredAs("contact.corrected")
    @Adds
    record ContactCorrected(
            ContactId contactId,
            @Untold long first,
            @Untold long last,
            @Untold List<CaseworkEvent> instead,
            @Untold @Nullable Instant happenedAt,

            @Told(as = "correctionReason") Personal<Text> reason)
            implements ContactEvent, Corrected, Undoable {}

    @StoredAs("client.corrected")
    @Adds
    record ClientCorrected(
            ClientId clientId,
            @Untold long first,
            @Untold long last,
            @Untold List<CaseworkEvent> instead,
            @Untold @Nullable Instant happenedAt,

            @Told(as = "correctionReason") Personal<Text> reason)
            implements ClientEvent, Corrected, Undoable {}

    @StoredAs("episode.corrected")
    @Adds
    record EpisodeCorrected(
            EpisodeId episodeId,
            @Untold long first,
            @Untold long last,
            @Untold List<CaseworkEvent> instead,
            @Untold @Nullable Instant happenedAt,

            @Told(as = "correctionReason") Personal<Text> reason)
            implements EpisodeEvent, Corrected, Undoable {}

    @StoredAs("referral.corrected")
    @Adds
    record ReferralCorrected(
            ReferralId referralId,
            ReferralId rootId,
            @Untold long first,
            @Untold long last,
            @Untold List<CaseworkEvent> instead,
            @Untold @Nullable Instant happenedAt,

            @Told(as = "correctionReason") Personal<Text> reason)
            implements ReferralEvent, Corrected, Undoable {}
}
