package fi.luotsi.kernel.log;

import fi.luotsi.kernel.database.AdvisoryLock;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.keys.DamagedKeyFile;
import fi.luotsi.kernel.keys.OwnerOnly;
import fi.luotsi.kernel.proof.Malformed;
import fi.luotsi.kernel.proof.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The file of the key that signs checkpoints: outside the database, and readable by its owner only. */
public final class CheckpointKey {

    private CheckpointKey() {}

    /**
     * Reads the key, and makes one where there is none. A new one is made only for a database that has no checkpoint yet, or where
     * it is asked for: nobody could tell that it belongs to the installation.
     *
     * @param origin of a new key's checkpoints, as {@code luotsi.example.fi}
     * @param anew whether a new key may be made although checkpoints were signed with another
     * @throws DamagedKeyFile when the file is missing or damaged
     */
    public static SigningKey open(Path file, String origin, boolean anew, DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                // copies that start at once must not each make a file
                AdvisoryLock.CHECKPOINT_KEY.awaitInTransaction(statement);
                if (Files.notExists(file)) {
                    create(file, origin, anew || !signed(statement));
                }
                return SigningKey.parse(Files.readString(file));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (Malformed e) {
            throw DamagedKeyFile.checkpoints(file, e.getMessage());
        } catch (SQLException e) {
            throw new ArchiveUnavailable("the checkpoints cannot be read", e);
        } catch (IOException e) {
            throw DamagedKeyFile.checkpoints(file, "cannot be read or made");
        }
    }

    private static void create(Path file, String origin, boolean may) throws IOException {
        if (!may) {
            throw DamagedKeyFile.checkpoints(file, "is missing");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        OwnerOnly.file(file, SigningKey.generate(origin).text());
    }

    private static boolean signed(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select exists (select from checkpoint)")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
