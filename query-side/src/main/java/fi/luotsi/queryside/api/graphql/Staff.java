package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import java.util.Map;
import java.util.Set;

/** Tells who members of the staff are or were. The feature that knows the grants does; the others show people by it. */
public interface Staff {

    /** Each of those asked for, also one of whom nothing is known. */
    Map<StaffAsOf, StaffMember> members(Set<StaffAsOf> asked, AccessContext access);
}
