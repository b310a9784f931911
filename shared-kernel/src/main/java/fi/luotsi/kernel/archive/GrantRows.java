package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.AccessGrants.AccessEnded;
import fi.luotsi.kernel.casework.AccessGrants.AccessGranted;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Grants of access as rows beside the events. They are written in the transaction of the events themselves, so that nobody reads a
 * right that has ended.
 */
public final class GrantRows {

    private static final String GRANTED = "insert into access_grant (grant_id, person, role, unit, service_tasks,"
            + " valid_from, valid_until) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String ENDED = "update access_grant set ended_at = ? where grant_id = ?";
    private static final String VALID =
            " ended_at is null and valid_from <= ? and (valid_until is null or valid_until > ?)";

    private GrantRows() {}

    /**
     * A grant that is valid now.
     *
     * @param role code of the role list, unit of the unit list, and serviceTasks of the service-task list
     */
    public record Valid(UUID grant, String role, String unit, Set<String> serviceTasks) {}

    /** Updates the rows for the event; ignores events of other kinds. */
    public static void write(Connection connection, Envelope envelope) throws SQLException {
        switch (envelope.event()) {
            case AccessGranted granted -> insert(connection, granted);
            case AccessEnded ended -> end(connection, ended, envelope.metadata().appendedAt());
            default -> {}
        }
    }

    /** The grants that the person holds at that moment, oldest first. */
    public static List<Valid> validFor(Connection connection, UUID person, Instant now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select grant_id, role, unit, service_tasks from access_grant"
                        + " where person = ? and" + VALID + " order by grant_id")) {
            select.setObject(1, person);
            select.setObject(2, time(now));
            select.setObject(3, time(now));
            try (ResultSet rows = select.executeQuery()) {
                List<Valid> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Valid(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            rows.getString(3),
                            texts(rows.getArray(4))));
                }
                return found;
            }
        }
    }

    /** Whether anyone holds the role at that moment. */
    public static boolean isHeld(Connection connection, String role, Instant now) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from access_grant where role = ? and" + VALID + " limit 1")) {
            select.setString(1, role);
            select.setObject(2, time(now));
            select.setObject(3, time(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Everybody who has a right in the unit, or had one. */
    public static Set<UUID> personsOf(Connection connection, String unit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select distinct person from access_grant where unit = ?")) {
            select.setString(1, unit);
            try (ResultSet rows = select.executeQuery()) {
                Set<UUID> persons = new HashSet<>();
                while (rows.next()) {
                    persons.add(rows.getObject(1, UUID.class));
                }
                return persons;
            }
        }
    }

    private static void insert(Connection connection, AccessGranted granted) throws SQLException {
        Array tasks = connection.createArrayOf("text", granted.serviceTasks().toArray());
        try (PreparedStatement insert = connection.prepareStatement(GRANTED)) {
            insert.setObject(1, granted.grantId().value());
            insert.setObject(2, granted.person());
            insert.setString(3, granted.role());
            insert.setString(4, granted.unit());
            insert.setArray(5, tasks);
            insert.setObject(6, time(granted.validFrom()));
            insert.setObject(7, timeOrNull(granted.validUntil()));
            insert.executeUpdate();
        } finally {
            tasks.free();
        }
    }

    private static void end(Connection connection, AccessEnded ended, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ENDED)) {
            update.setObject(1, time(at));
            update.setObject(2, ended.grantId().value());
            update.executeUpdate();
        }
    }

    private static Set<String> texts(Array array) throws SQLException {
        try {
            return Set.of((String[]) array.getArray());
        } finally {
            array.free();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }
}
