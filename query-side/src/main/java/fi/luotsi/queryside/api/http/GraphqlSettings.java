package fi.luotsi.queryside.api.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of a request: {@code luotsi.graphql.*}. The longest text that can be recorded has 20,000 letters.
 *
 * @param longestBody how long a request's body may be
 * @param patience how long a request's body may take to arrive
 */
@ConfigurationProperties("luotsi.graphql")
record GraphqlSettings(
        @DefaultValue("1MB") DataSize longestBody,
        @DefaultValue("10s") Duration patience) {}
