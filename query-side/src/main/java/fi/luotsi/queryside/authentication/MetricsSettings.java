package fi.luotsi.queryside.authentication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics: {@code luotsi.metrics.*}.
 *
 * @param token that whoever collects metrics sends as its bearer token; of 16 characters at least; without one, nobody may read them
 */
@ConfigurationProperties("luotsi.metrics")
public record MetricsSettings(@DefaultValue("") String token) {

    private static final int SHORTEST = 16;
    private static final String BEARER = "Bearer ";

    public MetricsSettings {
        if (!token.isEmpty() && token.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "luotsi.metrics.token is too short: allowed are " + SHORTEST + " characters and more");
        }
    }

    /** Whether the header {@code Authorization} of a request bears the token. */
    boolean opensTo(@Nullable String authorization) {
        return !token.isEmpty()
                && authorization != null
                && MessageDigest.isEqual(bytes(BEARER + token), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
