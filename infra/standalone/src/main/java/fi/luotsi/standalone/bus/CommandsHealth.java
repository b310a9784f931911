package fi.luotsi.standalone.bus;

import fi.luotsi.commandside.handling.BusConnection;
import fi.luotsi.queryside.projection.Degraded;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether commands reach who decides them. Without the bus each copy decides its own, so that it is degraded and still serves: two copies
 * may then get into each other's way, and wait for each other a little.
 */
final class CommandsHealth implements HealthIndicator {

    private final BusConnection connection;

    CommandsHealth(BusConnection connection) {
        this.connection = connection;
    }

    @Override
    public Health health() {
        return connection.isUp()
                ? Health.up().build()
                : Health.status(Degraded.STATUS).build();
    }
}
