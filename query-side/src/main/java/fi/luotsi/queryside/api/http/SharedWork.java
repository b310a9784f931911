package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.budget.Turns.Begun;
import fi.luotsi.queryside.api.budget.WorkBudget;
import fi.luotsi.queryside.authentication.Viewer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a signed-in user's request go on when it is their turn, and refuses what they have too much of, with 429 and a time to ask again. */
final class SharedWork extends OncePerRequestFilter {

    /** A way to begin a part of a user's request. */
    interface Part {
        Optional<Begun> begin(UUID user, HttpServletRequest request) throws InterruptedException;
    }

    private final Part part;
    private final WorkBudget budget;
    private final JsonMapper json;

    SharedWork(Part part, WorkBudget budget, JsonMapper json) {
        this.part = part;
        this.budget = budget;
        this.json = json;
    }

    /** Two of them stand in one chain. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Viewer viewer)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Begun> turn = begin(viewer.id(), request);
        if (turn.isEmpty()) {
            String seconds = String.valueOf(budget.askAgain());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            Problems.write(
                    HttpStatus.TOO_MANY_REQUESTS,
                    RefusalCode.BUSY.at("", Map.of("seconds", seconds)),
                    request,
                    response,
                    json);
            return;
        }
        Begun begun = turn.get();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Ending(begun));
            } else {
                begun.close();
            }
        }
    }

    private Optional<Begun> begin(UUID user, HttpServletRequest request) throws IOException {
        try {
            return part.begin(user, request);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Ends work that goes on after this thread has left it. */
    private record Ending(Begun begun) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            begun.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
