package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.budget.Turns.Begun;
import fi.luotsi.queryside.api.budget.WorkBudget;
import fi.luotsi.queryside.authentication.Viewer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Lets a signed-in user's request go on when it is their turn; with 429 and a time to ask again, where that does not come in time. */
@Component
@Order(WorkFilters.IN_TURN)
final class SharedWork extends OncePerRequestFilter {

    private static final String EXPORTS = "/export/";

    private final WorkBudget budget;
    private final JsonMapper json;

    SharedWork(WorkBudget budget, JsonMapper json) {
        this.budget = budget;
        this.json = json;
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
            if (isStream(request)) {
                // what goes on is looked after by itself, turn by turn
                begun.close();
            } else {
                Ending.of(request, begun);
            }
        }
    }

    /** {@link GraphqlRequests} has decided that. */
    private static boolean isStream(HttpServletRequest request) {
        return request instanceof ReadRequest
                && MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    private Optional<Begun> begin(UUID user, HttpServletRequest request) throws IOException {
        try {
            return request.getServletPath().startsWith(EXPORTS) ? budget.beginExport(user) : budget.beginQuery(user);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
