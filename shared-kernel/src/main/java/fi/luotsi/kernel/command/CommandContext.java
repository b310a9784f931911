package fi.luotsi.kernel.command;

import fi.luotsi.kernel.casework.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, why and when: it travels beside a command and becomes its events' metadata (703/2023 §37–38).
 *
 * @param commandId chosen by the caller; the same id again is a repeat of the same command, or refused
 * @param expectedVersion the version the caller saw, or null when any will do
 * @param purpose code of the purpose list
 * @param legalBasis code of the legal-basis list
 * @param serviceTask code of the service-task list
 * @param organiser who is responsible for the service (palvelunjärjestäjä)
 * @param producer who carries it out (palveluntuottaja)
 * @param occurredAt when it happened, which may be before it was recorded
 * @param now when the command reached the program
 * @param correlation joins what belongs to one request
 * @param correction the entry that is put right by it; null where it records something new
 */
public record CommandContext(
        UUID commandId,
        @Nullable Long expectedVersion,
        Actor actor,
        String purpose,
        String legalBasis,
        String serviceTask,
        String organiser,
        String producer,
        Instant occurredAt,
        Instant now,
        UUID correlation,
        @Nullable Correction correction) {

    /** The circumstances of a command that records something new. */
    public CommandContext(
            UUID commandId,
            @Nullable Long expectedVersion,
            Actor actor,
            String purpose,
            String legalBasis,
            String serviceTask,
            String organiser,
            String producer,
            Instant occurredAt,
            Instant now,
            UUID correlation) {
        this(
                commandId,
                expectedVersion,
                actor,
                purpose,
                legalBasis,
                serviceTask,
                organiser,
                producer,
                occurredAt,
                now,
                correlation,
                null);
    }

    /** The same of a command that puts an entry right. */
    public CommandContext correcting(Correction entry) {
        return new CommandContext(
                commandId,
                expectedVersion,
                actor,
                purpose,
                legalBasis,
                serviceTask,
                organiser,
                producer,
                occurredAt,
                now,
                correlation,
                entry);
    }
}
