package fi.luotsi.kernel.value;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * A record that is destroyed.
 *
 * @param kind as {@code data_key.record} has it: contact, client, episode, referral, …; {@code log} of one unit's rows of one month
 *     of the use log and the disclosure log
 * @param positions of all its events in the one order: their leaves stay there, and nothing else does; none of rows of the logs,
 *     which may go when they are old enough
 */
public record Destroyed(
        @NotNull UUID record, @NotNull String kind, @NotNull List<@NotNull Long> positions) {}
