package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Relations of units to clients, as the archive holds them at this moment (703/2023 §9). Each method throws {@link
 * ArchiveUnavailable} when they cannot be read.
 *
 * @param recent how long a contact, a registration or the end of a referral counts
 * @param emergency the longest that an emergency access holds
 */
record Relations(DataSource database, InstantSource clock, Duration recent, Duration emergency) {

    /** One read of the rows. */
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Those of the clients with whom the unit has an open matter. */
    Set<UUID> open(String unit, Collection<UUID> clients) {
        return clients.isEmpty() ? Set.of() : read(from -> MatterRows.ofUnit(from, unit, clients, since()));
    }

    /** All clients with whom the unit has an open matter. */
    Set<UUID> allOpen(String unit) {
        return read(from -> MatterRows.allOfUnit(from, unit, since()));
    }

    /** All clients with whom the unit has or ever had a matter. */
    Set<UUID> allEver(String unit) {
        return read(from -> MatterRows.allEverOfUnit(from, unit));
    }

    /** Those of the clients with whom the unit has or ever had a matter. */
    Set<UUID> ever(String unit, Collection<UUID> clients) {
        return clients.isEmpty() ? Set.of() : read(from -> MatterRows.everOfUnit(from, unit, clients));
    }

    /** The client whose request the unit has in hand; empty where it is no such request, or was answered long ago. */
    Optional<UUID> inHand(String unit, UUID request) {
        return read(from -> MatterRows.ofRequest(from, unit, request, since()));
    }

    /** The units that have or ever had a matter with the client of each record. */
    Map<UUID, Set<String>> unitsAround(Collection<UUID> records) {
        return records.isEmpty() ? Map.of() : read(from -> MatterRows.unitsAround(from, records));
    }

    /** The person's emergency accesses in that unit that still hold. */
    List<EmergencyRows.Open> emergencies(UUID person, String unit) {
        Instant now = clock.instant();
        return read(from -> EmergencyRows.of(from, person, unit, now, now.minus(emergency)));
    }

    private Instant since() {
        return clock.instant().minus(recent);
    }

    private <T> T read(Read<T> read) {
        try (Connection connection = database.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("matters cannot be read", e);
        }
    }
}
