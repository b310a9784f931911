package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Joins a key file to the database whose keys lie wrapped under it. */
public final class KeyFile {

    private KeyFile() {}

    /**
     * The key-encryption key of a database. A new file is made only for a database that holds no key yet. The look-up key, which
     * every database has from its first start, is unwrapped here: it proves that the file belongs to it.
     *
     * @throws DamagedKeyFile when the file is missing, damaged, or another database's
     */
    public static KeyEncryptionKey open(KeysetStorage place, DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                KeyEncryptionKey key = open(place, connection);
                connection.commit();
                return key;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the stored keys cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a plain file. */
    public static KeyEncryptionKey open(Path file, DataSource database) {
        return open(KeysetStorage.file(file), database);
    }

    private static KeyEncryptionKey open(KeysetStorage place, Connection connection) throws SQLException, IOException {
        boolean keysStored;
        try (Statement statement = connection.createStatement()) {
            // copies that start at once must not each make a file
            AdvisoryLock.KEY_FILE.awaitInTransaction(statement);
            try (ResultSet row =
                    statement.executeQuery("select exists (select from lookup_key) or exists (select from data_key)")) {
                keysStored = row.next() && row.getBoolean(1);
            }
        }
        if (!place.isThere() && keysStored) {
            throw place.refused("is missing", new IllegalStateException("keys are stored"));
        }
        KeyEncryptionKey key = place.isThere() ? KeyEncryptionKey.read(place) : KeyEncryptionKey.create(place);
        try {
            LookupKeys.current(connection, key);
        } catch (WrongKey e) {
            throw place.refused(
                    "opens no key of this database (one from a backup that is older than the key needs"
                            + " --luotsi.keys.restore=<the latest key backup> at its first start)",
                    e);
        }
        return key;
    }
}
