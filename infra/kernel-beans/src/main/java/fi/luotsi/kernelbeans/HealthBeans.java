package fi.luotsi.kernelbeans;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a copy of the program cannot do without: it is not ready where one of these is down. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSettings.class)
class HealthBeans {

    /** Named {@code archive} among the health contributors. */
    @Bean
    HealthIndicator archiveHealthIndicator(DataSource archiveDatabase) {
        return new ArchiveHealth(archiveDatabase, System::nanoTime);
    }

    /** Named {@code room}. */
    @Bean
    HealthIndicator roomHealthIndicator(DataSettings settings) {
        return new RoomHealth(Path.of(settings.data()), settings.room());
    }
}
