package fi.luotsi.queryside.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;

/** Counts the requests of each person that are under way, from the moment when it is known whose they are. */
public interface RequestsAtHand {

    /**
     * Takes another request of the person in hand, until it ends.
     *
     * @return whether they may have another
     */
    boolean take(UUID person, HttpServletRequest request);

    /** In how many seconds a person is to ask again who may not. */
    long askAgain();
}
