package fi.luotsi.kernel.append;

import java.util.UUID;

/**
 * A stored event that could get a position.
 *
 * @param tx id of the transaction that stored it
 * @param ready whether the event before it in its aggregate has a position, or there is none
 */
record Candidate(long insertId, UUID aggregate, long sequence, int epoch, long tx, boolean ready) {}
