package fi.luotsi.queryside.authentication;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A sign-in that an answer lasts longer than. It can be looked at anew, as if a request came now: whether the token still is genuine and in
 * time, and the right that it was made in still is held.
 */
public final class LastingSignIn {

    private final Instant until;
    private final Anew anew;

    /** Signs the same token in again. */
    @FunctionalInterface
    interface Anew {

        Viewer viewer();
    }

    LastingSignIn(Instant until, Anew anew) {
        this.until = until;
        this.anew = anew;
    }

    /** That of the request which this thread is answering; none where nobody is signed in. */
    public static Optional<LastingSignIn> current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    /** That of a person who has been let in. */
    public static Optional<LastingSignIn> of(@Nullable Authentication signedIn) {
        return signedIn instanceof ViewerAuthentication viewer ? Optional.of(viewer.lasting()) : Optional.empty();
    }

    /** When the token ends. */
    public Instant until() {
        return until;
    }

    /**
     * Who it is, by what holds now.
     *
     * @throws org.springframework.security.authentication.AuthenticationServiceException when that cannot be found out now
     * @throws org.springframework.security.core.AuthenticationException when they are let in no more
     */
    public Viewer again() {
        return anew.viewer();
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "LastingSignIn[" + until + "]";
    }
}
