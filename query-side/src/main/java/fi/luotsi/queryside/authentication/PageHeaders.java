package fi.luotsi.queryside.authentication;

import java.util.Map;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Security headers of every answer. Pages load nothing from elsewhere and run no inline script. */
public final class PageHeaders {

    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            // GraphiQL's dialogs ask for an inline style that stops scrolling behind them; its page does not scroll
            // anyway
            "style-src 'self'",
            "img-src 'self' data:",
            // GraphiQL carries its letters inside its style sheet
            "font-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=()";

    /** Those by name that every answer bears, whoever makes it: the server itself refuses some requests. */
    public static final Map<String, String> OF_EVERY_ANSWER = Map.of(
            "Content-Security-Policy",
            CONTENT,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            ReferrerPolicy.NO_REFERRER.getPolicy(),
            "Permissions-Policy",
            PERMISSIONS,
            "Cross-Origin-Opener-Policy",
            CrossOriginOpenerPolicy.SAME_ORIGIN.getPolicy());

    private PageHeaders() {}

    /** For a page with a form that leads on to another program, by origins as {@code https://desk.example}. */
    public static String withFormsTo(String origins) {
        return CONTENT + " " + origins;
    }

    /** What the chain of filters adds: that nothing is kept, unless the answer says that it may be, and that only TLS is spoken from now on. */
    public static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults());
    }
}
