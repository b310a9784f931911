package fi.luotsi.queryside.casework.obligation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How time is counted where the law leaves it open: {@code luotsi.obligations.*}.
 *
 * @param saturdays whether a Saturday counts as a working day
 */
@ConfigurationProperties("luotsi.obligations")
record ObligationSettings(@DefaultValue("working") StatutoryTime.Saturdays saturdays) {}
