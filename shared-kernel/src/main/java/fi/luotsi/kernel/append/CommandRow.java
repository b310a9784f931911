package fi.luotsi.kernel.append;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * A command that was carried out, as the archive knows it beside its events.
 *
 * @param name simple name of its type
 * @param version sequence number of its last event
 * @param key id of the data key that the mac is made under; the row goes with that key
 * @param mac of what was said, as {@link SaidInput} has it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its mac alone, in constant time
record CommandRow(UUID id, UUID actor, String name, UUID aggregate, long version, UUID key, byte[] mac) {

    /** Waits for a command of the same id that is being carried out; returns whether the id was free. */
    boolean insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into command"
                + " (command_id, actor, name, aggregate_id, version, key_id, mac) values (?, ?, ?, ?, ?, ?, ?)"
                + " on conflict (command_id) do nothing")) {
            insert.setObject(1, id);
            insert.setObject(2, actor);
            insert.setString(3, name);
            insert.setObject(4, aggregate);
            insert.setLong(5, version);
            insert.setObject(6, key);
            insert.setBytes(7, mac);
            return insert.executeUpdate() == 1;
        }
    }

    static Optional<CommandRow> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select actor, name, aggregate_id, version, key_id, mac from command where command_id = ?")) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new CommandRow(
                                id,
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getLong(4),
                                row.getObject(5, UUID.class),
                                row.getBytes(6)))
                        : Optional.empty();
            }
        }
    }
}
