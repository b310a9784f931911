package fi.luotsi.benchmarks.history;

import fi.luotsi.kernel.archive.StoredRow;
import java.time.Instant;
import java.util.UUID;

/** An event of a made history, with everything that is stored of it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record StoredEvent(
        long position,
        Instant recordedAt,
        byte[] leaf,
        String name,
        UUID id,
        UUID aggregate,
        long sequence,
        byte[] envelope) {

    /** As the archive gives it for handing on. */
    StoredRow row() {
        return new StoredRow(position, recordedAt, leaf, name, id, aggregate, sequence, envelope);
    }
}
