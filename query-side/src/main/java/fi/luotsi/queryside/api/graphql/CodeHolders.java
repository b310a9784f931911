package fi.luotsi.queryside.api.graphql;

import java.util.Optional;
import java.util.UUID;

/** Finds the client who has a personal identity code. */
public interface CodeHolders {

    /** The client who has it; empty where nobody has, or it is no code. */
    Optional<UUID> holder(String identityCode);
}
