package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The key of the tokens by which clients are searched, as it lies wrapped in the database. Tokens of a destroyed client stay in the
 * database's own log, in its free space and in its backups; so the key is replaced when a client was destroyed, and the tokens that
 * are left tell nothing under any key that lives.
 */
public final class SearchKey {

    private static final String NEWEST = "select version, wrapped from lookup_key where version > " + LookupKeys.VERSION
            + " order by version desc limit 1";

    private final KeyEncryptionKey outer;
    private final AtomicReference<@Nullable Versioned> latest = new AtomicReference<>();

    public SearchKey(KeyEncryptionKey outer) {
        this.outer = outer;
    }

    /**
     * The tokens that a key makes.
     *
     * @param version the key's; each row of a token has the version of its key
     */
    public record Versioned(int version, SearchTokens tokens) {}

    /** Makes the first key where there is none yet. Copies that start at once make one. */
    public void makeIfNone(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                AdvisoryLock.SEARCH_KEY.awaitInTransaction(statement);
                seen(connection);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the search key cannot be made", e);
        }
    }

    /** The key in use, as the transaction of this connection sees it. Made where there is none. */
    public Versioned seen(Connection connection) throws SQLException {
        return read(connection, NEWEST);
    }

    /** The same for writing tokens: the key stays the one in use until the transaction ends. */
    public Versioned held(Connection connection) throws SQLException {
        return read(connection, NEWEST + " for share");
    }

    /** Waits for writers of tokens, and lets nobody write any until the transaction ends. */
    public Versioned locked(Connection connection) throws SQLException {
        return read(connection, NEWEST + " for update");
    }

    /**
     * Puts another key in the place of the one in use, which no file that is written from now on has.
     *
     * @param connection of a transaction that has {@link #locked} it
     */
    public Versioned replace(Connection connection, Versioned inUse) throws SQLException {
        LookupKey fresh = LookupKey.random();
        int version = nextVersion(connection);
        try (PreparedStatement update =
                connection.prepareStatement("update lookup_key set version = ?, wrapped = ? where version = ?")) {
            update.setInt(1, version);
            update.setBytes(2, fresh.wrapped(outer, place(version)));
            update.setInt(3, inUse.version());
            if (update.executeUpdate() != 1) {
                throw new SQLException("the search key in use is another");
            }
        }
        return new Versioned(version, new SearchTokens(fresh));
    }

    private Versioned read(Connection connection, String select) throws SQLException {
        Versioned stored = stored(connection, select);
        if (stored != null) {
            return stored;
        }
        int version = nextVersion(connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into lookup_key (version, wrapped) values (?, ?) on conflict do nothing")) {
            insert.setInt(1, version);
            insert.setBytes(2, LookupKey.random().wrapped(outer, place(version)));
            insert.executeUpdate();
        }
        Versioned made = stored(connection, select);
        if (made == null) {
            throw new SQLException("the search key was stored and cannot be read back");
        }
        return made;
    }

    private @Nullable Versioned stored(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(select)) {
            if (!row.next()) {
                return null;
            }
            int version = row.getInt(1);
            Versioned known = latest.get();
            if (known != null && known.version() == version) {
                return known;
            }
            Versioned opened = new Versioned(
                    version, new SearchTokens(LookupKey.unwrapped(outer, row.getBytes(2), place(version))));
            latest.set(opened);
            return opened;
        }
    }

    /** A version that no row has, also in a database from a backup, whose rows may be of a destroyed key. */
    private static int nextVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1 + greatest(" + LookupKeys.VERSION
                        + ", (select max(version) from lookup_key), (select max(version) from client_search),"
                        + " (select max(version) from client_identity))")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static byte[] place(int version) {
        return AssociatedData.of("lookup-key", version);
    }
}
