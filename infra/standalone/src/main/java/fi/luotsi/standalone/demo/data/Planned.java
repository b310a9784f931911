package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;

/** A command to give, with what travels beside it. */
record Planned(CaseworkCommand command, CommandContext context) {}
