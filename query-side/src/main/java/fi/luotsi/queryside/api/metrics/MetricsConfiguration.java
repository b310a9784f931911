package fi.luotsi.queryside.api.metrics;

import fi.luotsi.queryside.projection.ProjectionEngine;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What there is to measure besides what the framework measures by itself. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    MeterBinder healthMetrics(HealthContributorRegistry parts, ProjectionEngine projections) {
        return new HealthMetrics(parts, projections);
    }
}
