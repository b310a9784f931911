package fi.luotsi.kernel.log;

import java.util.List;
import java.util.NavigableMap;

/**
 * Proofs that entries of a log are in the tree that a checkpoint is of.
 *
 * @param paths by position, the siblings from the entry's leaf up (RFC 9162 §2.1.3)
 */
public record Inclusions(SignedCheckpoint checkpoint, NavigableMap<Long, List<byte[]>> paths) {}
