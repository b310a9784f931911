package fi.luotsi.queryside.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service until every fold has caught up with what the archive held at the start; its details say how each stands. */
final class ProjectionsHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    ProjectionsHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        Health.Builder health = engine.ready() ? Health.up() : Health.outOfService();
        for (ProjectionStatus fold : engine.status()) {
            Map<String, Object> detail = new LinkedHashMap<>();
            detail.put("generation", fold.generation());
            detail.put("position", fold.position());
            detail.put("lag", fold.lag());
            if (fold.frozen() != null) {
                detail.put("frozen", fold.frozen());
            }
            if (fold.building() != null) {
                detail.put("building", fold.building());
            }
            if (fold.failing() != null) {
                detail.put("failing", fold.failing());
            }
            health.withDetail(fold.fold(), detail);
        }
        return health.build();
    }
}
