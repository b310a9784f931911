package fi.luotsi.queryside.oversight.uselog;

import java.util.UUID;

/**
 * A client whose data a use was about: the schema's {@code UsedClient}.
 *
 * @param refused whether something of theirs was asked for and not shown
 */
record UsedClient(UUID id, boolean refused) {

    /** The client's file, for those who may see it. */
    public UUID client() {
        return id;
    }
}
