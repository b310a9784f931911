package fi.luotsi.kernel.log;

import fi.luotsi.kernel.proof.ProofLog;
import java.time.Instant;

/**
 * A checkpoint as it is stored.
 *
 * @param position dense over all logs, from 0
 * @param size how many entries of the log it covers
 * @param note the signed note
 */
public record SignedCheckpoint(long position, ProofLog log, long size, Instant madeAt, String note) {}
