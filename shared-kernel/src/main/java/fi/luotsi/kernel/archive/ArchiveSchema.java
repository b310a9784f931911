package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Brings a database to the archive's schema. Starting twice, or at once in two copies, changes nothing the second time. */
public final class ArchiveSchema {

    /**
     * Begins each connection that writes, so that an acknowledged write is on disk whatever the server's default. A stricter
     * setting, as with replicas, stays.
     */
    public static final String SYNCED = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    /** Of the script's own: see there. */
    private static final String OUTDATED = "LU001";

    private ArchiveSchema() {}

    /**
     * Sets up what is not there yet.
     *
     * @throws OutdatedArchive where a program has stored events that left no rows beside the events yet
     * @throws ArchiveUnavailable when the database does not answer
     */
    public static void apply(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream script = Objects.requireNonNull(ArchiveSchema.class.getResourceAsStream("archive.sql"))) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (SQLException e) {
            if (OUTDATED.equals(e.getSQLState())) {
                throw new OutdatedArchive(e);
            }
            throw new ArchiveUnavailable("the archive's schema cannot be set up", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
