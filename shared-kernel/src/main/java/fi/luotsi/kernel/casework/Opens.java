package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.id.ClientId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first event of a record. It says whose the record is, and which units take part in it. */
public interface Opens {

    /** The client whose it is; null where it is nobody's, or nobody knows yet. */
    @Nullable
    ClientId clientId();

    /**
     * When the record begins: nothing happens to it before.
     *
     * @param occurredAt when the event happened
     */
    default Instant begins(Instant occurredAt) {
        return occurredAt;
    }

    /**
     * The units that take part in it from then on; of a client none, whose matters tell them.
     *
     * @param actor who did it
     */
    default Set<String> units(Actor actor) {
        return Set.of(actor.unit());
    }
}
