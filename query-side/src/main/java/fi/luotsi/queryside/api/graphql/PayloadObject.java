package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.queryside.authorization.AccessContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What the mutations of one aggregate answer with: its object at the version that the command led to, or later. */
public interface PayloadObject {

    /** The aggregate's commands, as {@code EpisodeCommand.class}. */
    Class<? extends CaseworkCommand> commands();

    /** The payload's field, as {@code episode}. */
    String field();

    /**
     * Waits until the read side holds that version, and admits the object at the door.
     *
     * @return empty when the bound passed first, or the viewer may not see it
     */
    Optional<?> await(AccessContext access, UUID aggregate, long version, Duration atMost);
}
