package fi.luotsi.counsellorui.session;

import fi.luotsi.counsellorui.page.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes that a page asks by itself, though perhaps nobody is there: that keeps no session from its end, and signs nobody in. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
public final class ByItself extends OncePerRequestFilter {

    /** By which the script of a page says so. */
    private static final String HEADER = "Luotsi-By-Itself";

    private static final ThreadLocal<Boolean> NOW = ThreadLocal.withInitial(() -> false);

    /** Whether a page makes the request by itself. */
    public static boolean is(HttpServletRequest request) {
        return Paths.LIVE.equals(request.getServletPath()) || request.getHeader(HEADER) != null;
    }

    /** Whether the request that this thread works on is one. */
    static boolean now() {
        return NOW.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        NOW.set(is(request));
        try {
            chain.doFilter(request, response);
        } finally {
            NOW.remove();
        }
    }
}
