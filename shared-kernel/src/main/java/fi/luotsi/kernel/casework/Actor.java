package fi.luotsi.kernel.casework;

import java.util.UUID;

/**
 * Who did it. The name is looked up, never stored here.
 *
 * @param role code of the role list
 * @param unit code of the unit list
 */
public record Actor(UUID id, String role, String unit) {

    /** The role in which the program acts by itself; nobody is granted it. */
    public static final String SYSTEM_ROLE = "system";

    /** The program itself, where a setting or a clock asked for the change and no person did. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), SYSTEM_ROLE, "tietohallinto");

    /** The role of whoever is not signed in; nobody is granted it. */
    public static final String VISITOR_ROLE = "visitor";

    /** Somebody who is not signed in. Nothing tells one of them from another. */
    public static final Actor VISITOR = new Actor(new UUID(0, 1), VISITOR_ROLE, SYSTEM.unit());
}
