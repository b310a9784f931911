package fi.luotsi.queryside.api.metrics;

import fi.luotsi.queryside.projection.Degraded;
import fi.luotsi.queryside.projection.ProjectionEngine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** One collection of metrics reads all of them; they are looked at once for it. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final HealthContributorRegistry parts;
    private final HealthIndicator projectionsHealth;
    private final ProjectionEngine projections;
    private @Nullable Look latest;

    private record Look(long at, Map<String, Object> details) {}

    HealthMetrics(HealthContributorRegistry parts, HealthIndicator projectionsHealth, ProjectionEngine projections) {
        this.parts = parts;
        this.projectionsHealth = projectionsHealth;
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
        for (String projection : projections.names()) {
            gauge(registry, "lag", "events not folded yet", projection, () -> projections.lag(projection));
            gauge(registry, "frozen", "documents that take no events", projection, () -> frozen(projection));
        }
    }

    private static void gauge(
            MeterRegistry registry, String name, String description, String projection, Supplier<Number> figure) {
        Gauge.builder("luotsi.projection." + name, figure)
                .description(description)
                .tag("projection", projection)
                .register(registry);
    }

    private long frozen(String projection) {
        return details().get(projection) instanceof Map<?, ?> told && told.get("frozen") instanceof Long frozen
                ? frozen
                : -1;
    }

    private synchronized Map<String, Object> details() {
        Look look = latest;
        if (look == null || System.nanoTime() - look.at() > REMEMBERED.toNanos()) {
            Health health = projectionsHealth.health();
            look = new Look(System.nanoTime(), health == null ? Map.of() : health.getDetails());
            latest = look;
        }
        return look.details();
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
