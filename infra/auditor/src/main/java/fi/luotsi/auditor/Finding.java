package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.ProofLog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The finding for one log.
 *
 * @param wrong the faults with their places, in order; empty where there is none
 * @param more how many faults there are besides
 * @param entries how many were read
 * @param signed how many of them, from the first, a checkpoint covers that is right
 * @param checkpoints how many checkpoints were right
 * @param first when the first entry was recorded
 * @param last when the last one was
 * @param destroyed how many events are gone lawfully
 * @param certificates by how many certificates of destruction
 */
record Finding(
        ProofLog log,
        List<String> wrong,
        long more,
        long entries,
        long signed,
        int checkpoints,
        @Nullable Instant first,
        @Nullable Instant last,
        long destroyed,
        long certificates) {

    /** How many entries nothing protects yet. */
    long tail() {
        return entries - signed;
    }
}
