package fi.luotsi.queryside.api.graphql;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the staff at a moment.
 *
 * @param at null for now
 * @param unit in which they acted; null where the record does not say
 */
public record StaffAsOf(
        UUID person, @Nullable Instant at, @Nullable String unit) {}
