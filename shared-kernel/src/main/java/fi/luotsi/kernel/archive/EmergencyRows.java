package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Emergency accesses as rows beside the events, written in their transaction: access control reads them. */
public final class EmergencyRows {

    private EmergencyRows() {}

    /** An emergency access that holds. */
    public record Open(UUID emergency, UUID client, Instant until) {}

    /** Updates the rows for the event; ignores events of other kinds. */
    public static void write(Connection connection, Envelope envelope) throws SQLException {
        if (envelope.event() instanceof EmergencyOpened opened) {
            try (PreparedStatement insert = connection.prepareStatement("insert into emergency"
                    + " (emergency_id, person, unit, client, opened_at, until) values (?, ?, ?, ?, ?, ?)")) {
                insert.setObject(1, envelope.aggregate());
                insert.setObject(2, opened.user());
                insert.setString(3, envelope.metadata().actor().unit());
                insert.setObject(4, opened.clientId().value());
                insert.setObject(5, time(envelope.metadata().appendedAt()));
                insert.setObject(6, time(opened.until()));
                insert.executeUpdate();
            }
        }
    }

    /**
     * The person's emergency accesses in that unit that still hold; oldest first.
     *
     * @param openedAfter accesses opened at or before this hold no more, whatever their own end
     */
    public static List<Open> of(Connection connection, UUID person, String unit, Instant now, Instant openedAfter)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select emergency_id, client, until from emergency"
                + " where person = ? and unit = ? and until > ? and opened_at > ? order by opened_at, emergency_id")) {
            select.setObject(1, person);
            select.setString(2, unit);
            select.setObject(3, time(now));
            select.setObject(4, time(openedAfter));
            try (ResultSet rows = select.executeQuery()) {
                List<Open> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Open(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, OffsetDateTime.class).toInstant()));
                }
                return found;
            }
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
