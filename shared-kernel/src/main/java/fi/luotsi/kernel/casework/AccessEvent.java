package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.GrantId;
import java.util.UUID;

/** Events of a grant of access (käyttöoikeus); the register of users that decree 825/2022 asks for is made of them. */
@Aggregate(
        name = "grant",
        shownAs = "AccessGrant",
        retention = "access-rights",
        matter = ClientMatter.NEVER,
        limited = false)
public sealed interface AccessEvent extends CaseworkEvent permits AccessGrants.Event {

    GrantId grantId();

    @Override
    default UUID aggregateId() {
        return grantId().value();
    }
}
