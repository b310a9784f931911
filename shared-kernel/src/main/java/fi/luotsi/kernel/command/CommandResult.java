package fi.luotsi.kernel.command;

import java.util.UUID;

/**
 * The result of a command.
 *
 * @param version sequence number of the aggregate's last event, from 0
 * @param repeated the command had been carried out before, and nothing was added now
 */
public record CommandResult(UUID aggregateId, long version, boolean repeated) {}
