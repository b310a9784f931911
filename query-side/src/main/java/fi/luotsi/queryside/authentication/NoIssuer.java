package fi.luotsi.queryside.authentication;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Stands where no issuer is configured: the program starts and is healthy, and lets nobody in. */
final class NoIssuer implements JwtDecoder {

    @Override
    public Jwt decode(String token) {
        throw new BadJwtException("no issuer is configured");
    }
}
