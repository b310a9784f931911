package fi.luotsi.queryside.oversight.uselog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the disclosure log, opened: the schema's {@code LoggedDisclosure}. Sealed values are null when the month's key is destroyed.
 *
 * @param basis consent or the provision, a code
 * @param information what was told
 */
record LoggedDisclosure(
        UUID id,
        Instant disclosedAt,
        UUID actor,
        String role,
        String unit,
        String purpose,
        String basis,
        @Nullable UUID client,
        @Nullable UUID referral,
        @Nullable UUID pack,
        @Nullable String recipient,
        @Nullable String target,
        @Nullable String information,
        @Nullable String consentReference,
        @Nullable String organiser,
        @Nullable String producer)
        implements LogEntry {

    @Override
    public Instant at() {
        return disclosedAt;
    }

    @Override
    public String toString() {
        return "LoggedDisclosure[" + id + "]";
    }
}
