package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.CommandContext;
import java.time.Instant;
import java.util.UUID;

/**
 * By which command an event came.
 *
 * @param actor who gave it
 * @param serviceTask in which they gave it: code of the service-task list
 */
public record By(Actor actor, String serviceTask, UUID command, Instant recordedAt) {

    /** Where nobody asks: nobody takes it back or puts it right. */
    static final By UNKNOWN = new By(Actor.SYSTEM, "", Actor.SYSTEM.id(), Instant.EPOCH);

    public static By of(CommandContext context) {
        return of(context, context.now());
    }

    static By of(CommandContext context, Instant recordedAt) {
        return new By(context.actor(), context.serviceTask(), context.commandId(), recordedAt);
    }
}
