package fi.luotsi.kernel.undo;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.envelope.Envelope;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as far as taking it back or putting it right depends on it.
 *
 * @param actor who caused it
 * @param command that led to it
 * @param recordedAt by the server's clock
 */
public record Past(long sequence, CaseworkEvent event, Actor actor, UUID command, Instant recordedAt) {

    public static Past of(Envelope envelope) {
        return new Past(
                envelope.sequence(),
                envelope.event(),
                envelope.metadata().actor(),
                envelope.metadata().causation(),
                envelope.metadata().appendedAt());
    }
}
