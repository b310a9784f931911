package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever is not signed in and says so: without a token, and with the header {@code Luotsi-Role: visitor}. All of them together
 * are one person to every limit of work, so they can be in the way of one another alone; what that person may is a column of the matrix of
 * rights. What they give is kept for years, so there is a limit of its own to how often they come.
 */
final class Visitors extends OncePerRequestFilter {

    private static final Right RIGHT = new Right(Role.VISITOR, Actor.VISITOR.unit(), Set.of("service-guidance"));
    private static final Viewer VISITOR =
            new Viewer(Actor.VISITOR.id(), "Visitor", RIGHT, List.of(RIGHT), Actor.VISITOR.id());

    /** Over at once: no answer to a visitor lasts. */
    private static final LastingSignIn LASTING = new LastingSignIn(Instant.EPOCH, () -> VISITOR);

    private static final int AT_ONCE = 120;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final RequestsAtHand atHand;
    private final SignInRefusals refusals;

    /** When they would have used up nothing of what they may. */
    private long free = System.nanoTime();

    Visitors(RequestsAtHand atHand, SignInRefusals refusals) {
        this.atHand = atHand;
        this.refusals = refusals;
    }

    /** Whether a request says that nobody is signed in. One with a token is judged by its token. */
    static boolean isVisit(HttpServletRequest request) {
        return request.getRequestURI().equals("/graphql")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && Role.VISITOR.claim().equals(request.getHeader(AccessRules.ROLE_HEADER));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!comesInTime()) {
            refusals.unauthenticated(request, response, new BusyPerson(PAUSE.toSeconds()));
            return;
        }
        if (!atHand.take(VISITOR.id(), request)) {
            refusals.unauthenticated(request, response, new BusyPerson(atHand.askAgain()));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(new ViewerAuthentication(VISITOR, LASTING)));
        chain.doFilter(request, response);
    }

    /** So many at once, and then one in a while. */
    private synchronized boolean comesInTime() {
        long now = System.nanoTime();
        long since = Math.max(now, free);
        if (since - now > PAUSE.toNanos() * (AT_ONCE - 1)) {
            return false;
        }
        free = since + PAUSE.toNanos();
        return true;
    }
}
