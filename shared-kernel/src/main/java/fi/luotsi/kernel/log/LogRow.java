package fi.luotsi.kernel.log;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a log at its place.
 *
 * @param position dense, from 0
 * @param recordedAt when it got its place
 * @param leaf hash over position, recorded time and entry
 * @param entry the bytes that the leaf was made over, in the form of {@link LogTable}; absent where the row is gone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy of every entry's bytes would cost each export
public record LogRow(long position, Instant recordedAt, byte[] leaf, UUID id, byte @Nullable [] entry) {}
