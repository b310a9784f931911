package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The key of the tokens by which clients are searched, as it lies wrapped in the database. Tokens of a destroyed client stay in the
 * database's own log, in its free space and in its backups; so the key is replaced when a client was destroyed, and the tokens that
 * are left tell nothing under any key that lives. While it is being replaced there are two, and tokens are written with both.
 */
public final class SearchKey {

    /** Of the values that tokens are made of; another form has other tokens. */
    private static final int FORM = 2;

    private static final String KEYS = "select version, wrapped from lookup_key where version > " + LookupKeys.VERSION;
    private static final String IN_USE = KEYS + " and in_use order by version desc limit 1";

    private final KeyEncryptionKey outer;
    /** By how they lie wrapped: a version may be made twice, where the first was rolled back. */
    private final Map<ByteBuffer, Versioned> opened = new ConcurrentHashMap<>();

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
        List<Versioned> stored = stored(connection, IN_USE);
        return stored.isEmpty() ? made(connection, true) : stored.getFirst();
    }

    /** The keys to write tokens with, the one in use first: they stay the same until the transaction ends. */
    public List<Versioned> held(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // a statement of its own: the next one sees what was committed before the lock was had
            AdvisoryLock.SEARCH_KEY.shareInTransaction(statement);
        }
        List<Versioned> stored = stored(connection, KEYS + " order by in_use desc, version");
        // a key that was replaced is forgotten here too
        opened.values().retainAll(stored);
        return stored.isEmpty() ? List.of(made(connection, true)) : stored;
    }

    /** Waits for writers of tokens, and lets nobody write any until the transaction ends: as short as it may be. */
    public Versioned alone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            AdvisoryLock.SEARCH_KEY.awaitInTransaction(statement);
        }
        return seen(connection);
    }

    /** Whether the key in use makes tokens of an earlier program's values. */
    public boolean isOfOldForm(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select exists (select from lookup_key where version > "
                        + LookupKeys.VERSION + " and in_use and form < " + FORM + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Makes another key beside the one in use; one that a renewal left behind goes.
     *
     * @param connection of a transaction that has the keys {@link #alone}
     */
    public Versioned begin(Connection connection) throws SQLException {
        delete(connection, "not in_use");
        return made(connection, false);
    }

    /**
     * Puts the other key in the place of the one in use, which no file that is written from now on has.
     *
     * @param connection of a transaction that has the keys {@link #alone}
     */
    public void replace(Connection connection, Versioned fresh) throws SQLException {
        delete(connection, "version <> " + fresh.version());
        try (Statement update = connection.createStatement()) {
            if (update.executeUpdate("update lookup_key set in_use = true where version = " + fresh.version()) != 1) {
                throw new SQLException("the search key that was made is gone");
            }
        }
    }

    private static void delete(Connection connection, String which) throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("delete from lookup_key where version > " + LookupKeys.VERSION + " and " + which);
        }
    }

    /** A second one that is made at once is not stored: there is one key in use. */
    private Versioned made(Connection connection, boolean inUse) throws SQLException {
        int version = nextVersion(connection);
        try (PreparedStatement insert = connection.prepareStatement("insert into lookup_key"
                + " (version, wrapped, in_use, form) values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setInt(1, version);
            insert.setBytes(2, LookupKey.random().wrapped(outer, place(version)));
            insert.setBoolean(3, inUse);
            insert.setInt(4, FORM);
            insert.executeUpdate();
        }
        List<Versioned> made = stored(connection, KEYS + " and version = " + version);
        if (made.isEmpty()) {
            throw new SQLException("the search key was stored and cannot be read back");
        }
        return made.getFirst();
    }

    private List<Versioned> stored(Connection connection, String select) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<Versioned> found = new ArrayList<>();
            while (rows.next()) {
                int version = rows.getInt(1);
                byte[] wrapped = rows.getBytes(2);
                found.add(opened.computeIfAbsent(
                        ByteBuffer.wrap(wrapped),
                        _ -> new Versioned(
                                version, new SearchTokens(LookupKey.unwrapped(outer, wrapped, place(version))))));
            }
            return found;
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
