package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.command.Role;
import java.util.Set;

/**
 * A right that somebody was granted and holds now, as far as their token bears it.
 *
 * @param unit code of the unit list
 * @param serviceTasks codes of the service-task list, at least one
 */
public record Right(Role role, String unit, Set<String> serviceTasks) {

    public Right {
        serviceTasks = Set.copyOf(serviceTasks);
    }
}
