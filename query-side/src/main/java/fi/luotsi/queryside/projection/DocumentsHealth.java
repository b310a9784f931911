package fi.luotsi.queryside.projection;

import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Whether the document store answers; where it does not, nothing is shown, and recording goes on. It asks for less than the framework's own
 * indicator does, which the embedded store cannot answer.
 */
final class DocumentsHealth implements HealthIndicator {

    private final MongoDatabaseFactory databases;

    DocumentsHealth(MongoDatabaseFactory databases) {
        this.databases = databases;
    }

    @Override
    public Health health() {
        try {
            databases.getMongoDatabase().runCommand(new Document("ping", 1));
            return Health.up().build();
        } catch (RuntimeException unreachable) {
            return Health.status(Degraded.STATUS)
                    .withDetail("failure", unreachable.getClass().getName())
                    .build();
        }
    }
}
