package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.GrantId;
import java.util.UUID;

/** Commands on a grant of access (käyttöoikeus). */
public sealed interface AccessCommand extends CaseworkCommand permits AccessGrants.Command {

    GrantId grantId();

    @Override
    default UUID aggregateId() {
        return grantId().value();
    }
}
