package fi.luotsi.commandside.structure.broken.pure;

import java.time.Instant;

/** A decision that is not the same tomorrow. */
final class ReadsTheClock {

    Instant decide() {
        return Instant.now();
    }
}
