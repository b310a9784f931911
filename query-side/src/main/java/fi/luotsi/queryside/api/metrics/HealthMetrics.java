package fi.luotsi.queryside.api.metrics;

import fi.luotsi.queryside.projection.Degraded;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.queryside.projection.ProjectionStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;

/**
 * The parts of health, and how far each projection has come, as numbers to be watched: {@code luotsi.health} of a {@code part} is 0 when it
 * is up, 1 degraded, 2 out of service, 3 down or unknown; {@code luotsi.projection.lag} and {@code luotsi.projection.frozen} of a
 * {@code projection} are events and documents, −1 where the document store does not tell.
 */
final class HealthMetrics implements MeterBinder {

    private final HealthContributorRegistry parts;
    private final ProjectionEngine projections;

    HealthMetrics(HealthContributorRegistry parts, ProjectionEngine projections) {
        this.parts = parts;
        this.projections = projections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        parts.stream().forEach(part -> {
            if (part.contributor() instanceof HealthIndicator indicator) {
                Gauge.builder("luotsi.health", indicator, HealthMetrics::severity)
                        .description("0 up, 1 degraded, 2 out of service, 3 down or unknown")
                        .tag("part", part.name())
                        .register(registry);
            }
        });
        for (ProjectionStatus projection : projections.status()) {
            gauge(registry, "lag", "events not folded yet", projection.projection(), ProjectionStatus::lag);
            gauge(registry, "frozen", "documents that take no events", projection.projection(), HealthMetrics::frozen);
        }
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            String projection,
            ToDoubleFunction<ProjectionStatus> figure) {
        Gauge.builder("luotsi.projection." + name, projections, engine -> engine.status().stream()
                        .filter(each -> each.projection().equals(projection))
                        .mapToDouble(figure)
                        .findFirst()
                        .orElse(-1))
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }

    private static double frozen(ProjectionStatus projection) {
        Long frozen = projection.frozen();
        return frozen == null ? -1 : frozen;
    }

    private static double severity(HealthIndicator part) {
        Health health = part.health();
        Status status = health == null ? Status.UNKNOWN : health.getStatus();
        if (status.equals(Status.UP)) {
            return 0;
        }
        if (status.equals(Degraded.STATUS)) {
            return 1;
        }
        return status.equals(Status.OUT_OF_SERVICE) ? 2 : 3;
    }
}
