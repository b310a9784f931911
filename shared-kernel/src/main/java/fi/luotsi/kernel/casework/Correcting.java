package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ContactId;
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
}
