package fi.luotsi.commandside.handling;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.CommandContextMetaData;
import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

/** Sends the commands that the program gives by itself, as commands like any other. */
public final class SystemCommands {

    private final CommandGateway gateway;
    private final RecordingSettings settings;
    private final Clock clock;

    SystemCommands(CommandGateway gateway, RecordingSettings settings, Clock clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.clock = clock;
    }

    /** The service tasks that may be chosen today. */
    static List<String> serviceTasks() {
        return Codes.published().all(CodeList.SERVICE_TASK).stream()
                .filter(task -> task.retired() == null)
                .map(Code::value)
                .toList();
    }

    /**
     * Waits until it is carried out.
     *
     * @throws fi.luotsi.kernel.command.Refused when it is refused
     */
    public CommandResult send(CaseworkCommand command) {
        return send(command, serviceTasks().getFirst(), null, Ids.next());
    }

    /**
     * As {@link #send(CaseworkCommand)}, in the circumstances of a record.
     *
     * @param serviceTask in which the record is
     * @param occurredAt when it happened; null for now
     * @param correlation of the request that led to it
     */
    public CommandResult send(
            CaseworkCommand command, String serviceTask, @Nullable Instant occurredAt, UUID correlation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return gateway.sendAndWait(new GenericCommandMessage<>(
                command,
                CommandContextMetaData.of(new CommandContext(
                        Ids.nextOfTheProgram(),
                        null,
                        Actor.SYSTEM,
                        "maintenance",
                        settings.legalBasis(),
                        serviceTask,
                        settings.organiser(),
                        settings.producer(),
                        occurredAt == null ? now : occurredAt,
                        now,
                        correlation))));
    }
}
