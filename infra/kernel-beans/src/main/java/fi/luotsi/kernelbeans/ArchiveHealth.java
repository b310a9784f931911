package fi.luotsi.kernelbeans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Whether the archive takes what is written: without it nothing is recorded, and nothing is shown, because no read can be logged. It is
 * asked at most once in a while, however many ask.
 */
final class ArchiveHealth implements HealthIndicator {

    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private static final String GROWS = "create temporary table room on commit drop as select 1 as page";

    private final DataSource archive;
    private final LongSupplier nanos;
    private @Nullable Known known;

    private record Known(Health health, long at) {}

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    ArchiveHealth(DataSource archive, LongSupplier nanos) {
        this.archive = archive;
        this.nanos = nanos;
    }

    @Override
    public synchronized Health health() {
        Known last = known;
        if (last == null || nanos.getAsLong() - last.at() > FRESH) {
            last = new Known(ask(), nanos.getAsLong());
            known = last;
        }
        return last.health();
    }

    /**
     * A transaction gets a number only where it may write, and is stored when it ends. A full disk lets small ones through for long, while
     * every table that would have to grow refuses: so one that goes at once has to grow too.
     */
    private Health ask() {
        try (Connection connection = archive.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row =
                    statement.executeQuery("select pg_current_xact_id(), current_setting('transaction_read_only')")) {
                row.next();
                if (!row.getString(2).equals("off")) {
                    return Health.down().withDetail("failure", "read-only").build();
                }
            }
            statement.execute(GROWS);
            return Health.up().build();
        } catch (SQLException away) {
            return Health.down()
                    .withDetail("failure", String.valueOf(away.getSQLState()))
                    .build();
        }
    }
}
