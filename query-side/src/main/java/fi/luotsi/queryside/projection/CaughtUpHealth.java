package fi.luotsi.queryside.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Out of service until every projection has caught up with what the archive held at the start. */
final class CaughtUpHealth implements HealthIndicator {

    private final ProjectionEngine engine;

    CaughtUpHealth(ProjectionEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
