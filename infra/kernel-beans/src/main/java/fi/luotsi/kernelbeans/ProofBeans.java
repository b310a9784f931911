package fi.luotsi.kernelbeans;

import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.log.CheckpointKey;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.Logs;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The logs, and the checkpoints that prove that nobody changed them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSettings.class, KeySettings.class, ProofSettings.class})
class ProofBeans {

    @Bean
    Logs logs(DataSource archiveDatabase) {
        return Logs.of(archiveDatabase);
    }

    @Bean
    Checkpoints checkpoints(
            DataSettings data, KeySettings keys, ProofSettings settings, DataSource archiveDatabase, Clock clock) {
        String elsewhere = settings.key();
        Path file =
                elsewhere == null ? KeyBeans.file(data, keys).resolveSibling("checkpoint-key.txt") : Path.of(elsewhere);
        String origin = Objects.requireNonNullElseGet(settings.origin(), () -> "luotsi-" + Ids.next());
        return new Checkpoints(
                archiveDatabase, CheckpointKey.open(file, origin, settings.newKey(), archiveDatabase), clock);
    }
}
