package fi.luotsi.queryside.authentication;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Asks the issuer for its keys at the first token, so that the program can start before the issuer does. */
final class RemoteIssuer implements JwtDecoder {

    private final SupplierJwtDecoder decoder;

    RemoteIssuer(String issuer, OAuth2TokenValidator<Jwt> checks) {
        this.decoder = new SupplierJwtDecoder(() -> {
            var keys = NimbusJwtDecoder.withIssuerLocation(issuer).build();
            keys.setJwtValidator(checks);
            return keys;
        });
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException unreachable) {
            throw new JwtException("the issuer does not answer", unreachable);
        }
    }
}
