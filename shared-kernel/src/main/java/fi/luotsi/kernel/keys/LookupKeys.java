package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The look-up key of the logs as it lies wrapped in the database. Those by which clients are searched are a {@link SearchKey}'s. */
public final class LookupKeys {

    /** Versions after it are the keys of the search. */
    static final int VERSION = 1;

    private LookupKeys() {}

    /** The key in use, made where there is none yet; copies that start at once get the same one. */
    public static LookupKey current(DataSource database, KeyEncryptionKey outer) {
        try (Connection connection = database.getConnection()) {
            return current(connection, outer);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the look-up key cannot be read", e);
        }
    }

    static LookupKey current(Connection connection, KeyEncryptionKey outer) throws SQLException {
        LookupKey stored = stored(connection, outer);
        if (stored != null) {
            return stored;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into lookup_key (version, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setInt(1, VERSION);
            insert.setBytes(2, LookupKey.random().wrapped(outer, place()));
            insert.executeUpdate();
        }
        LookupKey made = stored(connection, outer);
        if (made == null) {
            throw new SQLException("the look-up key was stored and cannot be read back");
        }
        return made;
    }

    private static @Nullable LookupKey stored(Connection connection, KeyEncryptionKey outer) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select wrapped from lookup_key where version = ?")) {
            select.setInt(1, VERSION);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? LookupKey.unwrapped(outer, row.getBytes(1), place()) : null;
            }
        }
    }

    private static byte[] place() {
        return AssociatedData.of("lookup-key", VERSION);
    }
}
