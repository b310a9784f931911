package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.ServiceAddresses;
import java.net.URI;
import java.util.List;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What every answer of the desk bears. Pages load nothing from elsewhere and run no inline script. */
@Component
public final class DeskHeaders {

    private static final String POLICY = "Content-Security-Policy";

    private static final List<String> CONTENT = List.of(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private final ServiceAddresses addresses;

    DeskHeaders(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    public void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .cacheControl(Customizer.withDefaults())
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .contentTypeOptions(Customizer.withDefaults())
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .addHeaderWriter((_, response) -> response.setHeader(POLICY, content()));
    }

    /** A form leads to us alone; but to sign out is a form, and leads on to the issuer. */
    private String content() {
        String policy = String.join("; ", CONTENT);
        return addresses.issuer().map(issuer -> policy + " " + origin(issuer)).orElse(policy);
    }

    private static String origin(String address) {
        URI issuer = URI.create(address);
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
