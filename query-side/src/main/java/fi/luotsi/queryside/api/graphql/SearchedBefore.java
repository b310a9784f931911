package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.command.RefusalCode;
import java.util.Optional;

/** Knows who was sought by a search. */
public interface SearchedBefore {

    /** Why the search that the command names does not let this person be registered; empty where it does. */
    Optional<RefusalCode> against(RegisterClient register);
}
