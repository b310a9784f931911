package fi.luotsi.kernelbeans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.util.unit.DataSize;

/** Whether the data folder has room: where it has none, the embedded archive can take nothing. */
final class RoomHealth implements HealthIndicator {

    private final Path folder;
    private final DataSize least;

    RoomHealth(Path folder, DataSize least) {
        this.folder = folder;
        this.least = least;
    }

    @Override
    public Health health() {
        try {
            long room = Files.getFileStore(folder).getUsableSpace();
            Health.Builder health = room < least.toBytes() ? Health.down() : Health.up();
            return health.withDetail("room", room)
                    .withDetail("least", least.toBytes())
                    .build();
        } catch (IOException gone) {
            return Health.down()
                    .withDetail("failure", gone.getClass().getName())
                    .build();
        }
    }
}
