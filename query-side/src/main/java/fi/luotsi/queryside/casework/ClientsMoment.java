package fi.luotsi.queryside.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document that tells of a client at one moment of their life, as a contact does. */
public interface ClientsMoment {

    /** Null where nobody knows whose it is. */
    @Nullable
    UUID client();

    /** The moment that it tells of, or the first of them. */
    Instant moment();
}
