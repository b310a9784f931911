package fi.luotsi.queryside.api.http;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;

/** In which order a signed-in request is bounded: how many of a user's there are, what is in it, and when it is worked on. */
public final class WorkFilters {

    static final int AROUND_SIGN_IN = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1;

    /** Whether it may be asked from there at all. */
    public static final int ORIGIN = 5;

    static final int READ = 10;
    static final int IN_TURN = 20;

    private WorkFilters() {}
}
