package fi.luotsi.queryside.projection;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document with all that is stored of it.
 *
 * @param position of the last event of this document that was seen, taken or not
 * @param versions by aggregate id, the sequence of the last event folded in
 * @param content absent where the projection threw on the first event
 */
record Stored<D extends Record>(
        UUID id,
        long position,
        SortedMap<UUID, Long> versions,
        @Nullable D content,
        @Nullable Quarantined frozen) {}
