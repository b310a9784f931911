package fi.luotsi.kernel.archive;

import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limits on who may see clients' data, as rows beside the events. They are written in the transaction of the events themselves,
 * so that no reader shows data that were just hidden. Only limits in force have a row.
 */
public final class LimitRows {

    private static final String SET =
            "insert into client_limit (limit_id, client_id, kind, record, service_task)" + " values (?, ?, ?, ?, ?)";
    private static final String ENDED = "delete from client_limit where client_id = ? and limit_id = ?";
    private static final String IN_FORCE = "select limit_id, client_id, kind, record, service_task from client_limit";
    /** A record's key names whose the record is, a contact's as it is linked and unlinked. */
    private static final String OF_RECORD = "select subject from data_key where key_id = ? and aggregate_id = key_id";

    private LimitRows() {}

    /** The kinds of limit. */
    public enum Kind {
        /** The client's municipality is told to nobody outside the client's file. */
        NON_DISCLOSURE,
        /** The data that it covers do not leave the service task in which they were recorded. */
        BAN,
        /** The data that it covers are not shown in ordinary reads. */
        RESTRICTION
    }

    /**
     * A limit in force.
     *
     * @param record the client's only record that it covers, or null
     * @param serviceTask the service task whose records it covers, or null
     */
    public record Limit(
            UUID id,
            UUID client,
            Kind kind,
            @Nullable UUID record,
            @Nullable String serviceTask) {}

    /**
     * Updates the rows for the event; ignores events of other kinds.
     *
     * @throws Refused when the limit names a record that is not the client's own, which is known by the record's key
     */
    public static void write(Connection connection, Envelope envelope) throws SQLException {
        if (!(envelope.event() instanceof ProcessingLimits.Event event)) {
            return;
        }
        UUID client = event.clientId().value();
        switch (event) {
            case NonDisclosureSet _ -> insert(connection, new Limit(client, client, Kind.NON_DISCLOSURE, null, null));
            case NonDisclosureEnded _ -> end(connection, client, client);
            case BanSet set ->
                insert(connection, new Limit(set.banId().value(), client, Kind.BAN, set.record(), set.serviceTask()));
            case BanLifted lifted -> end(connection, client, lifted.banId().value());
            case ProcessingRestricted restricted ->
                insert(
                        connection,
                        new Limit(
                                restricted.restrictionId().value(),
                                client,
                                Kind.RESTRICTION,
                                restricted.record(),
                                null));
            case RestrictionLifted lifted ->
                end(connection, client, lifted.restrictionId().value());
            case PermitGiven _, PermitRevoked _ -> {}
        }
    }

    /** All limits in force now: few clients have any. */
    public static List<Limit> inForce(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IN_FORCE);
                ResultSet rows = select.executeQuery()) {
            List<Limit> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Limit(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        Kind.valueOf(rows.getString(3)),
                        rows.getObject(4, UUID.class),
                        rows.getString(5)));
            }
            return found;
        }
    }

    /** The client whose record it is; empty where it is nobody's, or there is none. */
    public static Optional<UUID> clientOf(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF_RECORD)) {
            select.setObject(1, record);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /** The client of each record; a record that is nobody's is left out. */
    public static Map<UUID, UUID> clientsOf(Connection connection, Collection<UUID> records) throws SQLException {
        Array ids = connection.createArrayOf("uuid", records.toArray());
        try (PreparedStatement select = connection.prepareStatement("select key_id, subject from data_key"
                + " where key_id = any (?) and aggregate_id = key_id and subject is not null")) {
            select.setArray(1, ids);
            try (ResultSet rows = select.executeQuery()) {
                Map<UUID, UUID> found = new HashMap<>();
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
                return found;
            }
        } finally {
            ids.free();
        }
    }

    private static void insert(Connection connection, Limit limit) throws SQLException {
        UUID record = limit.record();
        if (record != null
                && (record.equals(limit.client())
                        || !clientOf(connection, record).equals(Optional.of(limit.client())))) {
            throw new Refused(List.of(RefusalCode.NOT_FOUND.at("record")));
        }
        try (PreparedStatement insert = connection.prepareStatement(SET)) {
            insert.setObject(1, limit.id());
            insert.setObject(2, limit.client());
            insert.setString(3, limit.kind().name());
            insert.setObject(4, limit.record());
            insert.setString(5, limit.serviceTask());
            insert.executeUpdate();
        }
    }

    private static void end(Connection connection, UUID client, UUID limit) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(ENDED)) {
            delete.setObject(1, client);
            delete.setObject(2, limit);
            delete.executeUpdate();
        }
    }
}
