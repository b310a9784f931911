package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.AggregateType;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.NoteRectified;
import fi.luotsi.kernel.casework.Opens;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.Seal;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the keys that fresh events are sealed under: one with each record, one with each entry that may have to go alone. */
final class RecordKeys {

    private static final String NEW_RECORD =
            "insert into data_key (key_id, wrapped, record, aggregate_id, subject, retention_class)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing";
    private static final String NEW_ENTRY =
            "insert into data_key (key_id, wrapped, record, aggregate_id, subject, retention_class,"
                    + " counted_from, expires_on)"
                    + " select ?, ?, ?, key_id, subject, retention_class, counted_from, expires_on from data_key where key_id = ?"
                    + " on conflict do nothing";

    private final DataKeys stored;

    RecordKeys(DataKeys stored) {
        this.stored = stored;
    }

    /** The keys of one append: those that are new, and others as soon as they are needed. */
    final class InUse implements Seal {

        private final Connection connection;
        private final Map<UUID, DataKey> keys;

        private InUse(Connection connection, Map<UUID, DataKey> keys) {
            this.connection = connection;
            this.keys = keys;
        }

        DataKey key(UUID id) {
            return keys.computeIfAbsent(id, missing -> read(connection, missing));
        }

        @Override
        public byte[] seal(UUID key, byte[] plaintext, byte[] place) {
            return key(key).seal(plaintext, place);
        }
    }

    /** Stores the keys that are new, and gives what seals with them. */
    InUse forAppend(Connection connection, List<Envelope> fresh) throws SQLException {
        Map<UUID, DataKey> keys = new HashMap<>();
        UUID record = fresh.getFirst().aggregate();
        if (fresh.getFirst().sequence() > 0) {
            // nothing is recorded in a record that is being destroyed: the second of the two sees what the first did
            keys.put(record, stored.hold(connection, record).orElseThrow(DestroyedMeanwhile::new));
        }
        for (Envelope envelope : fresh) {
            if (envelope.sequence() == 0) {
                create(connection, envelope, envelope.aggregate(), keys);
            }
            UUID entry = envelope.event().keyId();
            if (envelope.event() instanceof NoteRectified) {
                // sealed under its entry's own key, it does not bring back an entry that was destroyed
                keys.put(
                        entry,
                        stored.hold(connection, entry)
                                .orElseThrow(() -> new Refused(List.of(RefusalCode.NOT_FOUND.at("noteId")))));
            } else if (!entry.equals(envelope.aggregate()) && !keys.containsKey(entry)) {
                create(connection, envelope, entry, keys);
            }
        }
        return new InUse(connection, keys);
    }

    private void create(Connection connection, Envelope envelope, UUID id, Map<UUID, DataKey> keys)
            throws SQLException {
        DataKey key = DataKey.random();
        boolean entry = !id.equals(envelope.aggregate());
        AggregateType kind = AggregateType.of(envelope.event());
        String name = kind.declared().name();
        try (PreparedStatement insert = connection.prepareStatement(entry ? NEW_ENTRY : NEW_RECORD)) {
            insert.setObject(1, id);
            insert.setBytes(2, stored.wrapped(id, key));
            insert.setString(3, entry ? name + "-" + kind.declared().entry() : name);
            insert.setObject(4, envelope.aggregate());
            if (!entry) {
                insert.setObject(5, client(envelope.event()));
                insert.setString(6, kind.declared().retention());
            }
            if (insert.executeUpdate() == 1) {
                keys.put(id, key);
            } else {
                refuseAnothers(connection, envelope, id, entry ? kind.declared().entry() + "Id" : kind.idField());
            }
        }
    }

    /** An id that names another record's key may not be reused: its values would live and die with that record. */
    private static void refuseAnothers(Connection connection, Envelope envelope, UUID id, String path)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select aggregate_id from data_key where key_id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !envelope.aggregate().equals(row.getObject(1, UUID.class))) {
                    throw new Refused(List.of(RefusalCode.ALREADY_EXISTS.at(path)));
                }
            }
        }
    }

    private DataKey read(Connection connection, UUID id) {
        try {
            DataKey key = stored.load(connection, Set.of(id)).get(id);
            if (key == null) {
                throw new IllegalStateException("the record's data key is gone");
            }
            return key;
        } catch (SQLException e) {
            throw new ArchiveUnavailable("a data key cannot be read", e);
        }
    }

    private static @Nullable UUID client(CaseworkEvent first) {
        if (!(first instanceof Opens opens)) {
            throw new IllegalStateException(first.getClass().getName()
                    + " is the first event of a record, and does not implement Opens, which says whose the record is");
        }
        ClientId client = opens.clientId();
        return client == null ? null : client.value();
    }
}
