package fi.luotsi.queryside.casework;

import fi.luotsi.queryside.authorization.AccessContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** When something has to be done next, for lists of the records in which it has to. */
public interface DueTimes {

    /**
     * The time that an obligation is due.
     *
     * @param on its last day in Finland
     * @param until the first moment that is too late
     */
    record Due(LocalDate on, Instant until) {}

    /** By episode, the first open obligation of the viewer's unit in it. One that a limit hides does not count. */
    Map<UUID, Due> ofEpisodes(AccessContext access);
}
