package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event with all that is stored of it.
 *
 * @param id the event's own id, UUIDv7
 * @param sequence place in its aggregate, from 0
 */
public record Envelope(UUID id, UUID aggregate, long sequence, Metadata metadata, CaseworkEvent event) {

    /**
     * The same with another event in its place.
     *
     * @param happenedAt when that happened; null for when the one before it did
     */
    public Envelope with(CaseworkEvent instead, @Nullable Instant happenedAt) {
        return new Envelope(
                id, aggregate, sequence, happenedAt == null ? metadata : metadata.happenedAt(happenedAt), instead);
    }
}
