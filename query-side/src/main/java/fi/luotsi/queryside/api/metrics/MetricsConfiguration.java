package fi.luotsi.queryside.api.metrics;

import fi.luotsi.queryside.projection.ProjectionEngine;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is to measure besides what the framework measures by itself. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    MeterBinder healthMetrics(
            HealthContributorRegistry parts,
            @Qualifier("projectionsHealthIndicator") HealthIndicator projectionsHealth,
            ProjectionEngine projections) {
        return new HealthMetrics(parts, projectionsHealth, projections);
    }
}
