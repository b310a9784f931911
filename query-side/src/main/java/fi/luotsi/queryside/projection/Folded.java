package fi.luotsi.queryside.projection;

import java.util.Map;
import java.util.UUID;

/**
 * A document as it lies in the store.
 *
 * @param position of the last event folded into it
 * @param versions by aggregate id, the sequence of the last event folded into it: what read-your-own-writes waits for
 */
public record Folded<D extends Record>(UUID id, long position, Map<UUID, Long> versions, D content) {}
