package fi.luotsi.kernel.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * Who, why, for which task and when, of every event (703/2023 §37–38). All are mandatory.
 *
 * @param correlation joins what belongs to one request
 * @param causation id of the command that led to the event
 */
public record Metadata(
        Actor actor,
        String purpose,
        String legalBasis,
        String serviceTask,
        String organiser,
        String producer,
        Instant occurredAt,
        Instant appendedAt,
        UUID correlation,
        UUID causation) {

    /** The same of an event that happened then. */
    public Metadata happenedAt(Instant moment) {
        return new Metadata(
                actor,
                purpose,
                legalBasis,
                serviceTask,
                organiser,
                producer,
                moment,
                appendedAt,
                correlation,
                causation);
    }
}
