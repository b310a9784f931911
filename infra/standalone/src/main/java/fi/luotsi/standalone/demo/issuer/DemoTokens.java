package fi.luotsi.standalone.demo.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.luotsi.queryside.authentication.AccessProperties;
import fi.luotsi.queryside.authentication.LocalIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives {@code curl} and the start page a token for a person: form field {@code user}, no password. */
@RestController
@Profile("demo")
class DemoTokens {

    static final String PATH = "/demo/token";
    static final Duration LIFETIME = Duration.ofHours(8);

    private final JwtEncoder signer;
    private final LocalIssuer issuer;
    private final AccessProperties access;

    DemoTokens(JwtEncoder signer, LocalIssuer issuer, AccessProperties access) {
        this.signer = signer;
        this.issuer = issuer;
        this.access = access;
    }

    /** The answer of an OAuth 2 token endpoint (RFC 6749 §5.1); the lifetime is in seconds. */
    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Token token(@RequestParam(name = "user", required = false) @Nullable String login) {
        var person = DemoPerson.of(login == null ? "" : login).orElseThrow(DemoTokens::unknown);
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer.issuer().get())
                .audience(List.of(access.audience()))
                .issuedAt(now)
                .expiresAt(now.plus(LIFETIME));
        person.describe(claims::claim);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        var token = signer.encode(JwtEncoderParameters.from(header, claims.build()));
        return new Token(token.getTokenValue(), "Bearer", LIFETIME.toSeconds());
    }

    private static ErrorResponseException unknown() {
        var logins = DemoPerson.ALL.stream().map(DemoPerson::login).collect(Collectors.joining(", "));
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The form field 'user' names no demo user. Allowed: " + logins + ".");
        problem.setProperty("code", "user-unknown");
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
