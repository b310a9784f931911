package fi.luotsi.queryside.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service until every projection has caught up with what the archive held at the start; its details say how each stands. */
final class ProjectionsHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    ProjectionsHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        Health.Builder health = engine.ready() ? Health.up() : Health.outOfService();
        for (ProjectionStatus status : engine.status()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("generation", status.generation());
            detail.put("position", status.position());
            detail.put("lag", status.lag());
            if (status.frozen() != null) {
                detail.put("frozen", status.frozen());
            }
            if (status.building() != null) {
                detail.put("building", status.building());
            }
            if (status.failing() != null) {
                detail.put("failing", status.failing());
            }
            health.withDetail(status.projection(), detail);
        }
        return health.build();
    }
}
