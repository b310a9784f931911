package fi.luotsi.queryside.authentication;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Looks at the signature of a token once a minute, however many requests bring it. What the token claims, and its times, are checked at
 * each request. A key that the issuer has taken back is believed until the first token of a newer key, and for that minute at most.
 */
final class KnownTokens implements JwtDecoder {

    static final Duration BELIEVED = Duration.ofMinutes(1);

    static final int MOST = 1_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> checks;
    private final LongSupplier nanos;
    private final Map<String, Known> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST;
        }
    });

    private final Set<String> keys = ConcurrentHashMap.newKeySet();

    private record Known(Jwt token, long since) {}

    /**
     * @param decoder looks at signature and claims; its refusals are the caller's
     * @param checks what it looks for in the claims
     * @param nanos a clock that never goes back, as {@link System#nanoTime}
     */
    KnownTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> checks, LongSupplier nanos) {
        this.decoder = decoder;
        this.checks = checks;
        this.nanos = nanos;
    }

    @Override
    public Jwt decode(String token) {
        Known before = known.get(token);
        if (before != null
                && isFresh(before)
                && !checks.validate(before.token()).hasErrors()) {
            return before.token();
        }
        known.remove(token);
        Jwt genuine = decoder.decode(token);
        if (keys.add(String.valueOf(genuine.getHeaders().get("kid")))) {
            // with the new key the issuer has told which of its others still count
            known.clear();
        }
        known.put(token, new Known(genuine, nanos.getAsLong()));
        return genuine;
    }

    private boolean isFresh(Known before) {
        return nanos.getAsLong() - before.since() < BELIEVED.toNanos();
    }
}
