package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.Checkpoint;

/**
 * A checkpoint whose signature is right.
 *
 * @param source the file it is from
 */
record Signed(Checkpoint checkpoint, String source) {}
