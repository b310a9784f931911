package fi.luotsi.counsellorui.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The page that answers a form which was sent. A browser keeps the form's content on its disk, to send it again, as long as the page is in its
 * history; so the page waits, sealed, in the session, and the browser is led to it.
 *
 * @param key what the address names it by
 */
public record AfterPost(String key, int status, String language, String html) implements Serializable {

    private static final String KEPT = AfterPost.class.getName();
    private static final String SHOWN = "shown";

    /** Leads a browser to the page where it answers a form; any other page is sent as it is. */
    public static ResponseEntity<String> lead(HttpServletRequest request, ResponseEntity<String> page) {
        if (!request.getMethod().equals("POST")) {
            return page;
        }
        AfterPost kept = new AfterPost(
                UUID.randomUUID().toString(),
                page.getStatusCode().value(),
                Objects.requireNonNullElse(page.getHeaders().getFirst(HttpHeaders.CONTENT_LANGUAGE), ""),
                Objects.requireNonNullElse(page.getBody(), ""));
        request.getSession().setAttribute(KEPT, kept);
        String shown = request.getRequestURI() + "?" + SHOWN + "=" + kept.key();
        return ByScript.asks(request)
                ? ByScript.told(ByScript.Outcome.of(page.getStatusCode()), shown)
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(shown))
                        .build();
    }

    /** Shows the page that a browser was led to. Another address than the latest leads to the page as it is without a form sent. */
    static final class Showing implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            String key = request.getParameter(SHOWN);
            HttpSession session = key == null || !request.getMethod().equals("GET") ? null : request.getSession(false);
            if (session == null
                    || !(session.getAttribute(KEPT) instanceof AfterPost kept)
                    || !kept.key().equals(key)) {
                return true;
            }
            response.setStatus(kept.status());
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CONTENT_LANGUAGE, kept.language());
            response.getWriter().write(kept.html());
            return false;
        }
    }
}
