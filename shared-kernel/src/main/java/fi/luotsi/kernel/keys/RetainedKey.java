package fi.luotsi.kernel.keys;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record or an entry that has a data key, and how long it is kept (703/2023 §23).
 *
 * @param kind as {@code episode} or {@code episode-note}
 * @param retentionClass code of the retention-class list
 * @param expiresOn null until its time has begun
 */
public record RetainedKey(
        UUID id,
        UUID record,
        String kind,
        String retentionClass,
        @Nullable LocalDate expiresOn) {}
