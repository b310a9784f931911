package fi.luotsi.kernel.envelope;

import java.util.UUID;

/**
 * Who did it. The name is looked up, never stored here.
 *
 * @param role code of the role list
 * @param unit code of the unit list
 */
public record Actor(UUID id, String role, String unit) {}
