package fi.luotsi.queryside.authentication;

import java.time.Duration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Asks the issuer for its keys at the first token, so that the program can start before the issuer does. */
final class RemoteIssuer implements JwtDecoder {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    /** A token of a key that the issuer has just begun to sign with waits no longer. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final SupplierJwtDecoder decoder;

    RemoteIssuer(String issuer, OAuth2TokenValidator<Jwt> checks) {
        this.decoder = new SupplierJwtDecoder(() -> {
            var keys = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(patient())
                    .build();
            keys.setJwtValidator(checks);
            return keys;
        });
    }

    /** The library's own patience of half a second is too short for an issuer that is busy, or has just been started. */
    private static RestTemplate patient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT);
        requests.setReadTimeout(ANSWER);
        RestTemplate asking = new RestTemplate(requests);
        asking.getInterceptors().add(new AskedSeldom(PAUSE, System::nanoTime));
        return asking;
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
