package fi.luotsi.queryside.authentication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/** Signs a person in by their token: with a request, or where a WebSocket has opened. */
@Component
public final class TokenSignIn {

    private static final String SCHEME = "Bearer ";

    private final JwtAuthenticationProvider tokens;
    private final ViewerConverter lettingIn;
    private final AccessProperties access;

    TokenSignIn(JwtDecoder decoder, ViewerConverter lettingIn, AccessProperties access) {
        this.tokens = new JwtAuthenticationProvider(decoder);
        this.lettingIn = lettingIn;
        this.access = access;
    }

    /**
     * The person of a request, which is counted as at hand.
     *
     * @throws org.springframework.security.core.AuthenticationException when they are not let in
     */
    Authentication of(Authentication presented, HttpServletRequest request) {
        Jwt token = genuine(presented);
        RequestedRight asked = RequestedRight.of(request);
        return signedIn(lettingIn.viewer(token, asked, request), token, presented, asked);
    }

    /**
     * The person whose token the header {@code Authorization} bears.
     *
     * @param headers all values of a header, by its name
     * @throws org.springframework.security.core.AuthenticationException when they are not let in
     */
    public Authentication of(Function<String, List<String>> headers) {
        List<String> tokens = headers.apply("Authorization");
        if (tokens.size() != 1 || !tokens.getFirst().regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new RefusedViewer("token-missing");
        }
        Authentication presented =
                new BearerTokenAuthenticationToken(tokens.getFirst().substring(SCHEME.length()));
        Jwt token = genuine(presented);
        RequestedRight asked = RequestedRight.of(headers);
        return signedIn(lettingIn.viewer(token, asked), token, presented, asked);
    }

    private Authentication signedIn(Viewer viewer, Jwt token, Authentication presented, RequestedRight asked) {
        return new ViewerAuthentication(
                viewer, new LastingSignIn(until(token), () -> lettingIn.viewer(genuine(presented), asked)));
    }

    private Jwt genuine(Authentication presented) {
        Authentication token = tokens.authenticate(presented);
        if (token == null || !(token.getPrincipal() instanceof Jwt jwt)) {
            throw new IllegalStateException("A token that passed every check gave no claims");
        }
        return jwt;
    }

    /** The first moment at which its times would be refused. */
    private Instant until(Jwt token) {
        Instant expires = Objects.requireNonNull(token.getExpiresAt());
        Instant longest = Objects.requireNonNull(token.getIssuedAt()).plus(access.longestSession());
        return (expires.isBefore(longest) ? expires : longest).plus(access.clockSkew());
    }
}
