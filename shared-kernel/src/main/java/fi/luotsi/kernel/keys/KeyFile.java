package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.archive.ArchiveUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
    public static KeyEncryptionKey open(Path file, DataSource database) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                KeyEncryptionKey key = open(file, connection);
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

    private static KeyEncryptionKey open(Path file, Connection connection) throws SQLException, IOException {
        boolean keysStored;
        try (Statement statement = connection.createStatement()) {
            // copies that start at once must not each make a file
            statement.execute("select pg_advisory_xact_lock(4711704)");
            try (ResultSet row =
                    statement.executeQuery("select exists (select from lookup_key) or exists (select from data_key)")) {
                keysStored = row.next() && row.getBoolean(1);
            }
        }
        if (Files.notExists(file) && keysStored) {
            throw new DamagedKeyFile(file, "is missing", new NoSuchFileException(file.toString()));
        }
        KeyEncryptionKey key = Files.notExists(file) ? created(file) : KeyEncryptionKey.read(file);
        try {
            LookupKeys.current(connection, key);
        } catch (WrongKey e) {
            throw new DamagedKeyFile(file, "belongs to another database", e);
        }
        return key;
    }

    private static KeyEncryptionKey created(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return KeyEncryptionKey.create(file);
    }
}
