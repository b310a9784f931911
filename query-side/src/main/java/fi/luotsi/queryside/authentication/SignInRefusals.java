package fi.luotsi.queryside.authentication;

import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.LockSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers those who are not let in, as {@code application/problem+json} (RFC 9457) with a stable {@code code}: 401 when
 * there is no genuine token, 403 when it gives no way in, 429 when too many of the person's requests are under way, 503 when the issuer
 * cannot be asked.
 */
@Component
class SignInRefusals {

    private static final Texts TEXTS = Texts.beside(SignInRefusals.class, "refusals");

    private static final Duration UNHURRIED = Duration.ofSeconds(1);

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler denial = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;
    private final boolean noIssuer;

    SignInRefusals(JsonMapper json, JwtDecoder decoder) {
        this.json = json;
        this.noIssuer = decoder instanceof NoIssuer;
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        switch (why) {
            case RefusedViewer refused
            when refused.code().equals(RefusedViewer.SIGN_IN_WEAK) -> strongerSignIn(request, response, refused);
            case RefusedViewer refused
            when refused.code().equals(RefusedViewer.HEADER_REPEATED) ->
                write(request, response, HttpStatus.BAD_REQUEST, refused.code(), refused.values());
            case RefusedViewer refused ->
                write(request, response, HttpStatus.FORBIDDEN, refused.code(), refused.values());
            case BusyPerson busy -> tooMany(request, response, busy.seconds());
            case GrantsUnavailable ignored ->
                write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "grants-unreadable");
            case AuthenticationServiceException ignored ->
                write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "issuer-unreachable");
            default -> {
                challenge.commence(request, response, why);
                write(request, response, HttpStatus.UNAUTHORIZED, unauthorized(why));
            }
        }
    }

    /** After a while, so that who asks again at once, against all advice, does not do so at once. */
    private void tooMany(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        LockSupport.parkNanos(UNHURRIED.toNanos());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        write(request, response, HttpStatus.TOO_MANY_REQUESTS, "BUSY", seconds);
    }

    /** Tells programs which strength to ask the issuer for (RFC 9470). */
    private void strongerSignIn(HttpServletRequest request, HttpServletResponse response, RefusedViewer refused)
            throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_user_authentication\", acr_values=\"%s\"".formatted(refused.values()));
        write(request, response, HttpStatus.UNAUTHORIZED, refused.code(), refused.values());
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        denial.handle(request, response, why);
        write(request, response, HttpStatus.FORBIDDEN, "path-closed");
    }

    private String unauthorized(AuthenticationException why) {
        if (noIssuer) {
            return "issuer-missing";
        }
        return why instanceof InvalidBearerTokenException ? "token-invalid" : "token-missing";
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object... values)
            throws IOException {
        var language = Language.choose(null, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), Language.EN);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("code", code);
        problem.put(
                "detail",
                TEXTS.get(
                        language,
                        code,
                        Arrays.stream(values)
                                .map(value -> value instanceof Offered offered ? offered.in(language) : value)
                                .toArray()));
        if (values.length > 0 && values[values.length - 1] instanceof Offered offered) {
            problem.put("allowed", offered.codes());
        }
        response.setStatus(status.value());
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
