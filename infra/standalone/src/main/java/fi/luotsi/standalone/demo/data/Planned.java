package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.CommandContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A command to give, with its circumstances. */
record Planned(CaseworkCommand command, CommandContext context) {

    /** The same on other days. */
    Planned on(DemoDays days) {
        return new Planned(
                command instanceof ReceiveContact received ? on(days, received) : command,
                new CommandContext(
                        context.commandId(),
                        context.expectedVersion(),
                        context.actor(),
                        context.purpose(),
                        context.legalBasis(),
                        context.serviceTask(),
                        context.organiser(),
                        context.producer(),
                        days.shown(context.occurredAt()),
                        days.shown(context.now()),
                        context.correlation(),
                        context.correction()));
    }

    private static ReceiveContact on(DemoDays days, ReceiveContact received) {
        return ReceiveContactBuilder.builder(received)
                .receivedAt(days.shown(received.receivedAt()))
                .answeredAt(shown(days, received.answeredAt()))
                .endedAt(shown(days, received.endedAt()))
                .build();
    }

    private static @Nullable Instant shown(DemoDays days, @Nullable Instant made) {
        return made == null ? null : days.shown(made);
    }
}
