package fi.luotsi.kernel.envelope;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.Metadata;
import java.util.UUID;

/**
 * One event with all that is stored of it.
 *
 * @param id the event's own id, UUIDv7
 * @param sequence place in its aggregate, from 0
 */
public record Envelope(UUID id, UUID aggregate, long sequence, Metadata metadata, CaseworkEvent event) {}
