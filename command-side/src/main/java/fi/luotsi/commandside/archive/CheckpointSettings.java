package fi.luotsi.commandside.archive;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * When checkpoints are signed: {@code luotsi.proof.*}.
 *
 * @param interval between checkpoints; one is also signed when the program stops
 * @param checkpoints a folder, best one in which nothing can be changed, to put each checkpoint in too
 */
@ConfigurationProperties("luotsi.proof")
record CheckpointSettings(
        @DefaultValue("10m") Duration interval, @Nullable String checkpoints) {

    CheckpointSettings {
        if (interval.toMillis() <= 0) {
            throw new InvalidConfigurationPropertyValueException(
                    "luotsi.proof.interval", interval, "it is no time, as 10m");
        }
    }
}
