package fi.luotsi.counsellorui;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the desk keeps to of the service's {@code luotsi.access.*}; a desk that is started apart is told it as well.
 *
 * @param longestSession how long after it was issued a token is accepted, however long it says itself, and how long a session of the desk
 *     lasts, whatever is done in it
 */
@ConfigurationProperties("luotsi.access")
public record AccessSettings(@DefaultValue("12h") Duration longestSession) {}
