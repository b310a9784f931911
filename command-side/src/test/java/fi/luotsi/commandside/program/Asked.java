package fi.luotsi.commandside.program;

import fi.luotsi.commandside.decision.Examples;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Circumstances in which a command is sent, each with a command id of its own. */
public final class Asked {

    private Asked() {}

    public static CommandContext now() {
        return as(Ids.next(), null);
    }

    public static CommandContext as(UUID commandId) {
        return as(commandId, null);
    }

    /** The same, but for who asks. */
    public static CommandContext byAnother(CommandContext same) {
        return new CommandContext(
                same.commandId(),
                same.expectedVersion(),
                new Actor(Ids.next(), same.actor().role(), same.actor().unit()),
                same.purpose(),
                same.legalBasis(),
                same.serviceTask(),
                same.organiser(),
                same.producer(),
                same.occurredAt(),
                same.now(),
                same.correlation());
    }

    public static CommandContext expecting(long version) {
        return as(Ids.next(), version);
    }

    public static CommandContext occurred(Instant occurredAt) {
        return of(Ids.next(), null, occurredAt);
    }

    private static CommandContext as(UUID commandId, @Nullable Long version) {
        return of(commandId, version, Examples.NOW);
    }

    private static CommandContext of(UUID commandId, @Nullable Long version, Instant occurredAt) {
        CommandContext example = Examples.occurred(occurredAt);
        return new CommandContext(
                commandId,
                version,
                example.actor(),
                example.purpose(),
                example.legalBasis(),
                example.serviceTask(),
                example.organiser(),
                example.producer(),
                occurredAt,
                example.now(),
                example.correlation());
    }
}
