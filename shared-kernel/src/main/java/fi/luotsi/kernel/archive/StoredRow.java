package fi.luotsi.kernel.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is stored, for code that hands the bytes on without reading them. All after the leaf is absent where the event is
 * gone.
 *
 * @param leaf hash over position, recorded time and envelope
 * @param name logical name and revision, as {@code contact.received@1}
 * @param id the event's own
 * @param envelope the stored bytes, verbatim
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every event's bytes would cost each export
public record StoredRow(
        long position,
        Instant recordedAt,
        byte[] leaf,
        @Nullable String name,
        @Nullable UUID id,
        @Nullable UUID aggregate,
        long sequence,
        byte @Nullable [] envelope) {}
