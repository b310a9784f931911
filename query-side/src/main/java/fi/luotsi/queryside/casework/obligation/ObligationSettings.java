package fi.luotsi.queryside.casework.obligation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How time is counted where the law leaves it open: {@code luotsi.obligations.*}.
 *
 * @param saturdays whether a Saturday counts where the law counts working days: {@code working}, the earlier day, or {@code free}
 */
@ConfigurationProperties("luotsi.obligations")
record ObligationSettings(@DefaultValue("working") StatutoryTime.Saturdays saturdays) {}
