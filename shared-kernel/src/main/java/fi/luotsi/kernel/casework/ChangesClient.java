package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import java.util.Optional;

/** A later event of a record, by which it becomes another client's, or nobody's. */
public interface ChangesClient {

    /** The client whose it is from then on. */
    Optional<ClientId> whose();
}
