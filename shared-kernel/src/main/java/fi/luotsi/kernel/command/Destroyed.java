package fi.luotsi.kernel.command;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * A record that is destroyed.
 *
 * @param kind as {@code data_key.record} has it: contact, client, episode, referral, …
 * @param positions of all its events in the one order: their leaves stay there, and nothing else does
 */
public record Destroyed(
        @NotNull UUID record,
        @NotNull String kind,
        @NotEmpty List<@NotNull Long> positions) {}
