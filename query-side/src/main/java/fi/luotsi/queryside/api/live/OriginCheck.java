package fi.luotsi.queryside.api.live;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.api.http.Problems;
import fi.luotsi.queryside.api.http.WorkFilters;
import fi.luotsi.queryside.authentication.AccessRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of somebody else's opens no stream here, as an event stream or as a WebSocket, which no rule of browsers would keep it from. A
 * program that is no browser names no origin. An origin is this program's own where it names the host that the request was sent to: behind a
 * proxy the scheme is not known here.
 */
@Component
@Order(WorkFilters.ORIGIN)
final class OriginCheck extends OncePerRequestFilter {

    private static final String GRAPHQL = "/graphql";

    private final Set<String> allowed;
    private final JsonMapper json;

    OriginCheck(LiveSettings settings, JsonMapper json) {
        this.allowed = settings.origins().stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !GRAPHQL.equals(request.getServletPath()) || !(AccessRules.isUpgrade(request) || takesStream(request));
    }

    private static boolean takesStream(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                .anyMatch(accepted -> accepted.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_EVENT_STREAM_VALUE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        if (origins.stream().allMatch(origin -> isAllowed(origin.toLowerCase(Locale.ROOT), request))) {
            chain.doFilter(request, response);
        } else {
            Problems.write(HttpStatus.FORBIDDEN, RefusalCode.DENIED.at(HttpHeaders.ORIGIN), request, response, json);
        }
    }

    private boolean isAllowed(String origin, HttpServletRequest request) {
        String host = String.valueOf(request.getHeader(HttpHeaders.HOST)).toLowerCase(Locale.ROOT);
        return allowed.contains(origin) || origin.equals("https://" + host) || origin.equals("http://" + host);
    }
}
