package fi.luotsi.queryside.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How folds run: {@code luotsi.folds.*}.
 *
 * @param batch events read and folded at once
 * @param poll how often to look for new events where nobody in this process rings: other copies append too
 * @param keepOld how long the documents of a generation stay after readers were given the next
 * @param guarded whether each write states the position it follows; absent: as the store itself tells. Several programs on one store
 *     need it; the embedded store, which has one program, must not have it, because it would search every document for each write
 */
@ConfigurationProperties("luotsi.folds")
public record ProjectionSettings(
        @DefaultValue("1000") int batch,
        @DefaultValue("50ms") Duration poll,
        @DefaultValue("10s") Duration keepOld,
        @Nullable Boolean guarded) {

    public ProjectionSettings {
        if (batch < 1) {
            throw new IllegalArgumentException("luotsi.folds.batch is " + batch + ": allowed are 1 and more");
        }
    }
}
