package fi.luotsi.queryside.authentication;

import org.springframework.security.core.AuthenticationException;

/** Somebody whose token is genuine, and who has too many requests under way. */
final class BusyPerson extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    /** @param seconds in how many to ask again */
    BusyPerson(long seconds) {
        super("too many requests at once");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
