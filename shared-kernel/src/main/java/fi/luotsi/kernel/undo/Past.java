package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.envelope.Envelope;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as far as taking it back depends on it.
 *
 * @param person who caused it
 * @param command that led to it
 * @param recordedAt by the server's clock
 */
public record Past(long sequence, CaseworkEvent event, UUID person, UUID command, Instant recordedAt) {

    public static Past of(Envelope envelope) {
        return new Past(
                envelope.sequence(),
                envelope.event(),
                envelope.metadata().actor().id(),
                envelope.metadata().causation(),
                envelope.metadata().appendedAt());
    }
}
