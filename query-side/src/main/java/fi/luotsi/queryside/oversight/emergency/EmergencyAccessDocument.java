package fi.luotsi.queryside.oversight.emergency;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An emergency access as the schema's {@code EmergencyAccess} shows it.
 *
 * @param lawful null until it was reviewed
 * @param newest what lists are sorted by
 */
record EmergencyDocument(
        UUID id,
        long version,
        UUID clientId,
        UUID user,
        String unit,
        Instant openedAt,
        Instant until,
        Personal<Text> reason,
        @Nullable Boolean lawful,
        @Nullable Personal<Text> grounds,
        @Nullable UUID reviewedBy,
        @Nullable Instant reviewedAt,
        String newest) {

    EmergencyDocument reviewed(
            long newVersion, boolean wasLawful, Personal<Text> itsGrounds, UUID reviewer, Instant at) {
        return new EmergencyDocument(
                id,
                newVersion,
                clientId,
                user,
                unit,
                openedAt,
                until,
                reason,
                wasLawful,
                itsGrounds,
                reviewer,
                at,
                newest);
    }
}
