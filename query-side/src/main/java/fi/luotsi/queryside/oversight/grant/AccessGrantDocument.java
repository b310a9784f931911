package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grant as the schema's {@code AccessGrant} shows it.
 *
 * @param recordedAt when its event was stored; it was in force at no time before that
 * @param newest what lists are sorted by
 */
record GrantDocument(
        UUID id,
        long version,
        UUID person,
        Personal<Text> name,
        Personal<Text> grounds,
        String role,
        String unit,
        List<String> serviceTasks,
        Instant validFrom,
        @Nullable Instant validUntil,
        Instant recordedAt,
        UUID grantedBy,
        @Nullable Instant endedAt,
        @Nullable UUID endedBy,
        @Nullable String endReason,
        String newest) {

    GrantDocument ended(long newVersion, Instant at, UUID by, String reason) {
        return new GrantDocument(
                id,
                newVersion,
                person,
                name,
                grounds,
                role,
                unit,
                serviceTasks,
                validFrom,
                validUntil,
                recordedAt,
                grantedBy,
                at,
                by,
                reason,
                newest);
    }
}
