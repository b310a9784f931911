package fi.luotsi.counsellorui.signin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/** Reads the token by which an issuer says that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
@Component
final class LogoutTokens {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final OAuth2Error NONE = new OAuth2Error("invalid_token", "this is no logout token for us", null);

    private final IssuerRegistration issuer;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    LogoutTokens(IssuerRegistration issuer) {
        this.issuer = issuer;
    }

    /** Who has signed out; nobody where the issuer has not said so of anybody to us. */
    Optional<String> subject(String token) {
        ClientRegistration registration = issuer.findByRegistrationId(IssuerRegistration.ID);
        if (registration == null) {
            return Optional.empty();
        }
        try {
            String keys = Objects.requireNonNull(
                    registration.getProviderDetails().getJwkSetUri(), "an issuer tells where its keys are");
            return Optional.ofNullable(decoders.computeIfAbsent(keys, _ -> decoder(keys, registration))
                    .decode(token)
                    .getSubject());
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    private static JwtDecoder decoder(String keys, ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(keys).validateType(false).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtTimestampValidator(), token -> isOurs(token, registration))));
        return decoder;
    }

    private static OAuth2TokenValidatorResult isOurs(Jwt token, ClientRegistration registration) {
        Map<String, Object> events = token.getClaimAsMap("events");
        boolean ours = String.valueOf(token.getClaims().get("iss"))
                        .equals(registration.getProviderDetails().getIssuerUri())
                && token.getAudience() != null
                && token.getAudience().contains(registration.getClientId())
                && events != null
                && events.containsKey(EVENT)
                && !token.hasClaim("nonce");
        return ours ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(NONE);
    }
}
