package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.archive.LimitRows.Limit;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The limits of clients' data as the archive holds them at this moment, not as a read model that may lag. */
final class LimitsInForce {

    private final DataSource database;

    LimitsInForce(DataSource database) {
        this.database = database;
    }

    /**
     * All limits.
     *
     * @throws ArchiveUnavailable when they cannot be read: then no record that they might hide is shown
     */
    List<Limit> all() {
        try (Connection connection = database.getConnection()) {
            return LimitRows.inForce(connection);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("limits cannot be read", e);
        }
    }

    /** The record's client; empty for an anonymous record. */
    Optional<UUID> clientOf(UUID record) {
        try (Connection connection = database.getConnection()) {
            return LimitRows.clientOf(connection, record);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a record's client cannot be read", e);
        }
    }
}
