package fi.luotsi.queryside.authentication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are genuine: signed by the issuer, from it, for us, and in time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessProperties.class)
class Tokens {

    @Bean
    JwtDecoder jwtDecoder(
            AccessProperties access,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
            ObjectProvider<LocalIssuer> localIssuer) {
        var local = localIssuer.getIfAvailable();
        if (local != null) {
            var checks = checks(access, local.issuer());
            var decoder = NimbusJwtDecoder.withJwkSource(local.keys()).build();
            decoder.setJwtValidator(checks);
            return new KnownTokens(decoder, checks, System::nanoTime);
        }
        if (issuer.isBlank()) {
            return new NoIssuer();
        }
        var checks = checks(access, () -> issuer);
        return new KnownTokens(new RemoteIssuer(issuer, checks), checks, System::nanoTime);
    }

    @Bean
    IssuerName issuerName(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer,
            ObjectProvider<LocalIssuer> localIssuer) {
        return new IssuerName(() -> Optional.ofNullable(localIssuer.getIfAvailable())
                .map(local -> local.issuer().get())
                .or(() -> Optional.of(issuer).filter(name -> !name.isBlank())));
    }

    private static OAuth2TokenValidator<Jwt> checks(AccessProperties access, Supplier<String> issuer) {
        var times = new JwtTimestampValidator(access.clockSkew());
        times.setAllowEmptyExpiryClaim(false);
        // RFC 9068 names access tokens "at+jwt"; many issuers still say "JWT" or nothing.
        var type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                times,
                new JwtClaimValidator<Instant>("iat", issued -> issued != null && isOfLate(issued, access)),
                new JwtClaimValidator<Object>("iss", found -> issuer.get().equals(String.valueOf(found))),
                new JwtClaimValidator<List<String>>(
                        "aud", found -> found != null && found.contains(access.audience())));
    }

    /** A token that does not say when it was issued comes here as issued when it expires. */
    private static boolean isOfLate(Instant issued, AccessProperties access) {
        Instant now = Instant.now();
        return !issued.isAfter(now.plus(access.clockSkew()))
                && issued.isAfter(now.minus(access.longestSession()).minus(access.clockSkew()));
    }
}
