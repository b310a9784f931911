package fi.luotsi.queryside.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final AtomicBoolean expired = new AtomicBoolean();
    private final AtomicReference<String> key = new AtomicReference<>("first");
    private final List<String> lookedAt = new ArrayList<>();
    private final KnownTokens tokens = new KnownTokens(this::lookAt, this::checked, nanos::get);

    @Test
    void the_signature_of_a_token_is_looked_at_once_a_minute() {
        Jwt first = tokens.decode("one");
        nanos.addAndGet(KnownTokens.BELIEVED.toNanos() - 1);

        assertThat(tokens.decode("one")).isSameAs(first);
        assertThat(lookedAt).containsExactly("one");

        nanos.addAndGet(1);
        tokens.decode("one");
        tokens.decode("other");
        assertThat(lookedAt).containsExactly("one", "one", "other");
    }

    @Test
    void R21_a_token_that_was_accepted_is_refused_from_the_moment_that_it_has_expired() {
        tokens.decode("one");
        expired.set(true);

        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        expired.set(false);
        tokens.decode("one");
        assertThat(lookedAt).containsExactly("one", "one", "one");
    }

    @Test
    void R21_a_token_that_was_refused_is_looked_at_again() {
        expired.set(true);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("one")).isInstanceOf(BadJwtException.class);

        assertThat(lookedAt).containsExactly("one", "one");
    }

    @Test
    void R21_from_the_first_token_of_a_newer_key_on_every_other_is_looked_at_again() {
        tokens.decode("one");
        key.set("newer");
        tokens.decode("two");

        tokens.decode("one");
        tokens.decode("two");
        assertThat(lookedAt).containsExactly("one", "two", "one");
    }

    @Test
    void no_more_are_kept_than_so_many() {
        for (int token = 0; token <= KnownTokens.MOST; token++) {
            tokens.decode("token " + token);
        }
        lookedAt.clear();

        tokens.decode("token " + KnownTokens.MOST);
        tokens.decode("token 0");

        assertThat(lookedAt).containsExactly("token 0");
    }

    private Jwt lookAt(String token) {
        lookedAt.add(token);
        if (expired.get()) {
            throw new BadJwtException("expired");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .header("kid", String.valueOf(key.get()))
                .expiresAt(Instant.EPOCH.plus(Duration.ofHours(1)))
                .build();
    }

    private OAuth2TokenValidatorResult checked(Jwt token) {
        return expired.get()
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }
}
