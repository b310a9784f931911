package fi.luotsi.queryside.api.http;

import fi.luotsi.queryside.api.budget.Turns.Begun;
import fi.luotsi.queryside.api.budget.WorkBudget;
import fi.luotsi.queryside.authentication.RequestsAtHand;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts a person's requests from their sign-in to their end. It stands around the sign-in, which tells whose a request is. */
@Component
@Order(WorkFilters.AROUND_SIGN_IN)
final class AtHand extends OncePerRequestFilter implements RequestsAtHand {

    private static final String BEGUN = AtHand.class.getName();

    private final WorkBudget budget;

    AtHand(WorkBudget budget) {
        this.budget = budget;
    }

    @Override
    public boolean take(UUID person, HttpServletRequest request) {
        Optional<Begun> begun = budget.takeInHand(person);
        begun.ifPresent(taken -> request.setAttribute(BEGUN, taken));
        return begun.isPresent();
    }

    @Override
    public long askAgain() {
        return budget.askAgain();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(BEGUN) instanceof Begun begun) {
                Ending.of(request, begun);
            }
        }
    }
}
