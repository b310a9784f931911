package fi.luotsi.queryside.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Degraded while what is shown is behind what is recorded, or not all of it is shown: a projection waits at an event that it cannot get past,
 * documents are kept apart because theirs could not be folded, or a rebuild waits. Its details say how each projection stands.
 */
final class ProjectionsHealth implements HealthIndicator {

    /** So many positions behind is more than a burst of work. */
    private static final long BEHIND = 1_000;

    private final ProjectionEngine engine;

    ProjectionsHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        boolean degraded = false;
        Map<String, Object> details = new LinkedHashMap<>();
        for (ProjectionStatus status : engine.status()) {
            degraded |= isDegraded(status);
            details.put(status.projection(), detail(status));
        }
        return (degraded ? Health.status(Degraded.STATUS) : Health.up())
                .withDetails(details)
                .build();
    }

    private static boolean isDegraded(ProjectionStatus status) {
        Long frozen = status.frozen();
        return status.failing() != null
                || status.buildingFails() != null
                || frozen == null
                || frozen > 0
                || status.lag() > BEHIND;
    }

    private static Map<String, Object> detail(ProjectionStatus status) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("generation", status.generation());
        detail.put("position", status.position());
        detail.put("lag", status.lag());
        tell(detail, "frozen", status.frozen());
        tell(detail, "building", status.building());
        tell(detail, "failing", status.failing());
        tell(detail, "buildingFails", status.buildingFails());
        return detail;
    }

    private static void tell(Map<String, Object> detail, String name, @Nullable Object value) {
        if (value != null) {
            detail.put(name, value);
        }
    }
}
