package fi.luotsi.kernelbeans;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HealthTest {

    private final TestDatabase database = TestDatabase.create();
    private final AtomicLong nanos = new AtomicLong();

    private Status later(ArchiveHealth health) {
        nanos.addAndGet(3_000_000_000L);
        return health.health().getStatus();
    }

    @Test
    void an_archive_is_down_while_it_is_away_and_up_again_when_it_is_back() {
        ArchiveHealth health = new ArchiveHealth(database.connections(), nanos::get);
        assertThat(later(health)).isEqualTo(Status.UP);

        database.goAway();
        assertThat(health.health().getStatus()).as("asked again at once").isEqualTo(Status.UP);
        assertThat(later(health)).isEqualTo(Status.DOWN);

        database.comeBack();
        assertThat(later(health)).isEqualTo(Status.UP);
    }

    @Test
    void an_archive_that_can_only_be_read_is_down() throws SQLException {
        try (Connection connection = database.connections().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database.name() + " set default_transaction_read_only = on");
        }

        assertThat(later(new ArchiveHealth(database.connections(), nanos::get))).isEqualTo(Status.DOWN);
    }

    @Test
    void a_folder_without_room_is_down(@TempDir Path folder) {
        assertThat(new RoomHealth(folder, DataSize.ofBytes(1)).health().getStatus())
                .isEqualTo(Status.UP);
        assertThat(new RoomHealth(folder, DataSize.ofTerabytes(1_000_000))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
        assertThat(new RoomHealth(folder.resolve("gone"), DataSize.ofBytes(1))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }
}
