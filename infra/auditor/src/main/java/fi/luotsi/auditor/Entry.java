package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Hashing;
import fi.luotsi.kernel.proof.ProofLog;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param columns the columns beside the entry, of an event
 * @param line all of it
 * @param from where the entry's bytes begin
 * @param length how many they are; none where the row is gone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(
        ProofLog log,
        long position,
        Instant recordedAt,
        byte[] leaf,
        @Nullable Columns columns,
        byte[] line,
        int from,
        int length) {

    /** Copies for look-up, which must equal the envelope's values. */
    record Columns(String name, String id, String aggregate, long sequence) {}

    boolean isGone() {
        return length == 0;
    }

    /** The leaf of its bytes, position and time. */
    byte[] hashed(Hashing hashing) {
        return hashing.leaf(position, recordedAt, line, from, length);
    }
}
