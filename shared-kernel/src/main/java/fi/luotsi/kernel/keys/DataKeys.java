package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The data keys of records and entries, as they lie wrapped in the database. Nothing is remembered: a destroyed key is gone at once. */
public final class DataKeys {

    private final DataSource database;
    private final KeyEncryptionKey outer;

    public DataKeys(DataSource database, KeyEncryptionKey outer) {
        this.database = database;
        this.outer = outer;
    }

    /** Those of the named keys that exist; a key that was destroyed, or never was, is absent. */
    public Map<UUID, DataKey> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (Connection connection = database.getConnection()) {
            return load(connection, ids);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the data keys cannot be read", e);
        }
    }

    /** The same on a connection of the caller's, as within a transaction. */
    public Map<UUID, DataKey> load(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, DataKey> found = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select key_id, wrapped from data_key where key_id = any (?)")) {
            Array wanted = connection.createArrayOf("uuid", ids.toArray());
            select.setArray(1, wanted);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    found.put(id, DataKey.unwrapped(outer, rows.getBytes(2), place(id)));
                }
            }
        }
        return found;
    }

    /** The key, which cannot be destroyed before the transaction ends; empty where it was destroyed, or never was. */
    public Optional<DataKey> hold(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select wrapped from data_key where key_id = ? for key share")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(DataKey.unwrapped(outer, row.getBytes(1), place(id)))
                        : Optional.empty();
            }
        }
    }

    /** A key as it is stored. */
    public byte[] wrapped(UUID id, DataKey key) {
        return key.wrapped(outer, place(id));
    }

    private static byte[] place(UUID id) {
        return AssociatedData.of("data-key", id);
    }
}
