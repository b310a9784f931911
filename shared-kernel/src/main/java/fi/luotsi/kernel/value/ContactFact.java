package fi.luotsi.kernel.value;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;

/**
 * What reports go on counting of a contact that is destroyed. It names neither the contact nor anybody, has no day, and no
 * municipality where few had contacts with the unit in the month.
 *
 * @param id its own, made up
 * @param unit that received it
 * @param hub where it came in: its hub, or else its unit
 * @param month when it was received, in Finland, as {@code 2026-03}
 */
public record ContactFact(
        @NotNull UUID id,
        @NotNull String unit,
        @NotNull String municipality,
        @NotNull String hub,
        @NotNull String channel,
        @NotNull String month,
        @NotNull List<Topic> topics) {}
