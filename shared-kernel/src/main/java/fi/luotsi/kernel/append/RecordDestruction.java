package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.Destructions.DestructionConfirmed;
import fi.luotsi.kernel.casework.Destructions.DestructionEscalated;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.Destructions.EntryDestroyed;
import fi.luotsi.kernel.casework.Destructions.RecordHeld;
import fi.luotsi.kernel.casework.Destructions.RecordReleased;
import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.retention.DueLogs;
import fi.luotsi.kernel.retention.DueRecords;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.FinnishTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Destroys records in the transaction that stores their certificate (703/2023 §24): their keys, with the rows of the commands under
 * them, their envelopes, of which only the leaves stay, and every row by which they could be found. A record that was reopened,
 * held or added to meanwhile makes it refuse the whole.
 */
final class RecordDestruction implements AppendStep {

    /** The rows in other tables that name a record or a client by its id. */
    private static final List<String> ROWS = List.of(
            "delete from client_identity where client_id = ?",
            "delete from registered_search where client_id = ?",
            "delete from client_limit where client_id = ?",
            "delete from client_limit where record = ?",
            "delete from matter where source = ?",
            "delete from matter where client = ?",
            "delete from started where record = ?",
            "delete from started where contact = ?",
            "delete from unsettled where contact = ?",
            "delete from emergency where emergency_id = ?",
            "delete from emergency where client = ?",
            "delete from access_grant where grant_id = ?");

    private final Bell confirmed;

    /** @param confirmed rung when there may be something to destroy */
    RecordDestruction(Bell confirmed) {
        this.confirmed = confirmed;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            UUID id = envelope.aggregate();
            switch (envelope.event()) {
                case DestructionProposed proposed -> ProposedRecords.propose(connection, id, proposed);
                case DestructionConfirmed _ ->
                    change(connection, "update destruction set confirmed = true where destruction_id = ?", id);
                case DestructionEscalated _ ->
                    change(connection, "update destruction set escalated = true where destruction_id = ?", id);
                case RecordHeld held -> ProposedRecords.hold(connection, id, held.record(), true);
                case RecordReleased released -> ProposedRecords.hold(connection, id, released.record(), false);
                case RecordsDestroyed certificate ->
                    carryOut(
                            connection,
                            id,
                            certificate,
                            LocalDate.ofInstant(envelope.metadata().appendedAt(), FinnishTime.ZONE));
                case EntryDestroyed entry -> destroyEntry(connection, entry);
                default -> {}
            }
        }
    }

    @Override
    public void committed(List<Envelope> fresh) {
        if (fresh.stream()
                .map(Envelope::event)
                .anyMatch(event -> event instanceof DestructionConfirmed || event instanceof RecordReleased)) {
            confirmed.ring();
        }
    }

    private static void carryOut(Connection connection, UUID id, RecordsDestroyed certificate, LocalDate today)
            throws SQLException {
        for (UUID spared : certificate.spared()) {
            ProposedRecords.leave(connection, id, spared);
        }
        Set<UUID> chains = new HashSet<>();
        for (Destroyed gone : certificate.destroyed()) {
            ProposedRecords.leave(connection, id, gone.record());
            lock(connection, gone.record(), chains);
        }
        // every record is checked before any is removed: a client's basic data may go only after the client's last
        // record
        for (Destroyed gone : certificate.destroyed()) {
            boolean due = isLog(gone)
                    ? DueLogs.isDue(connection, gone.record(), today)
                    : DueRecords.isDue(connection, gone.record(), today);
            refuseUnless(due, "destroyed");
        }
        for (Destroyed gone : certificate.destroyed()) {
            if (isLog(gone)) {
                forget(connection, DueLogs.delete(connection, gone.record()));
                continue;
            }
            forget(connection, change(connection, "delete from data_key where aggregate_id = ?", gone.record()));
            refuseUnless(positions(connection, gone.record()).equals(gone.positions()), "destroyed");
            change(
                    connection,
                    "update event set envelope = null, name = 'destroyed' where aggregate_id = ?",
                    gone.record());
            if (change(connection, "delete from client_search where client_id = ?", gone.record()) > 0) {
                // the client's tokens count as destroyed only when all others are made with another key
                change(connection, "update retention_run set unsearchable = unsearchable + 1");
            }
            for (String row : ROWS) {
                change(connection, row, gone.record());
            }
        }
        for (UUID chain : chains) {
            refuseUnless(isGone(connection, chain), "destroyed");
        }
    }

    private static boolean isLog(Destroyed gone) {
        return gone.kind().equals(DueLogs.KIND);
    }

    /** Waits for appends to the record, and lets no more begin: each append holds the record's key. */
    private static void lock(Connection connection, UUID record, Set<UUID> chains) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select record, part_of from data_key where aggregate_id = ? order by key_id for update")) {
            select.setObject(1, record);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID chain = rows.getObject(2, UUID.class);
                    if (rows.getString(1).equals("referral") && chain != null) {
                        chains.add(chain);
                    }
                }
            }
        }
    }

    /** A chain of referrals goes whole or not at all. */
    private static boolean isGone(Connection connection, UUID chain) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from data_key where part_of = ? and record = 'referral'")) {
            select.setObject(1, chain);
            try (ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        }
    }

    private static void destroyEntry(Connection connection, EntryDestroyed entry) throws SQLException {
        int gone = change(
                connection,
                "delete from data_key where key_id = ? and aggregate_id = ? and key_id <> aggregate_id",
                entry.noteId().value(),
                entry.record());
        if (gone != 1) {
            throw new Refused(List.of(RefusalCode.NOT_FOUND.at("noteId")));
        }
        forget(connection, gone);
    }

    /** Backups and the database's own log have the keys until all others are wrapped anew. */
    private static void forget(Connection connection, int keys) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update retention_run set forgotten = forgotten + ?")) {
            update.setInt(1, keys);
            update.executeUpdate();
        }
    }

    private static List<Long> positions(Connection connection, UUID record) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(p.position, -1) from event e"
                + " left join event_position p on p.insert_id = e.insert_id where e.aggregate_id = ?"
                + " order by e.sequence")) {
            select.setObject(1, record);
            try (ResultSet rows = select.executeQuery()) {
                List<Long> positions = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getLong(1));
                }
                return positions;
            }
        }
    }

    static int change(Connection connection, String sql, UUID... ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < ids.length; i++) {
                statement.setObject(i + 1, ids[i]);
            }
            return statement.executeUpdate();
        }
    }

    static void refuseUnless(boolean right, String path) {
        if (!right) {
            throw new Refused(List.of(RefusalCode.CONFLICT.at(path)));
        }
    }
}
