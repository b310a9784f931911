package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;

/** A command with the circumstances in which it came. */
public record SentCommand(CaseworkCommand command, CommandContext context) {

    String name() {
        return command.getClass().getSimpleName();
    }
}
