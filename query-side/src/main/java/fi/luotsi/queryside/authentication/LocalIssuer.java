package fi.luotsi.queryside.authentication;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.function.Supplier;

/**
 * An issuer that lives in this process. A bean of this type takes the place of the configured issuer, and its keys are
 * read directly, so that signing in works before the first request is served and on any port.
 *
 * @param issuer the value of {@code iss}; asked for at each token, since the port may be known late
 * @param keys the keys that sign
 */
public record LocalIssuer(Supplier<String> issuer, JWKSource<SecurityContext> keys) {}
