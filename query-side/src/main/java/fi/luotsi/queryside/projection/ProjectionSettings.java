package fi.luotsi.queryside.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projections run: {@code luotsi.projections.*}. The embedded store, which has one program, must not be guarded: it would search every document
 * for each write.
 *
 * @param batch events read and folded at once
 * @param poll how often to look for events that another copy of the program appended
 * @param pace how long from batch to batch while events come without a break and nobody waits
 * @param keepOld how long documents of the old generation stay after a rebuild
 * @param guarded whether each write states the position it follows, which several programs on one store need; absent: as the store tells
 */
@ConfigurationProperties("luotsi.projections")
public record ProjectionSettings(
        @DefaultValue("1000") int batch,
        @DefaultValue("50ms") Duration poll,
        @DefaultValue("200ms") Duration pace,
        @DefaultValue("10s") Duration keepOld,
        @Nullable Boolean guarded) {

    public ProjectionSettings {
        if (batch < 1) {
            throw new IllegalArgumentException("luotsi.projections.batch is " + batch + ": allowed are 1 and more");
        }
    }
}
