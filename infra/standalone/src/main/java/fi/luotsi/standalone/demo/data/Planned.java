package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;

/** A command to give, with its circumstances. */
record Planned(CaseworkCommand command, CommandContext context) {}
