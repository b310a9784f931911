package fi.luotsi.commandside.policy;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When records are looked at that are kept no longer: {@code luotsi.retention.*}.
 *
 * @param at the hour in Finland of the daily look at what is kept no longer
 * @param confirmWithin days in which a destruction is to be confirmed before it escalates
 */
@ConfigurationProperties("luotsi.retention")
record RetentionSettings(
        @DefaultValue("03:30") LocalTime at,
        @DefaultValue("30") int confirmWithin) {}
