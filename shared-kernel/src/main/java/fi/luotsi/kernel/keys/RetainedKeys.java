package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.database.ArchiveUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Which data keys there are, none of them unwrapped. */
public record RetainedKeys(DataSource database) {

    /** The keys of all that is a client's, the oldest first: a contact is the client's while it is linked. */
    public List<RetainedKey> of(UUID client) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select key_id, aggregate_id, record,"
                        + " retention_class, expires_on from data_key where subject = ? or aggregate_id = ?"
                        + " order by created_at, key_id")) {
            select.setObject(1, client);
            select.setObject(2, client);
            try (ResultSet rows = select.executeQuery()) {
                List<RetainedKey> kept = new ArrayList<>();
                while (rows.next()) {
                    kept.add(new RetainedKey(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getObject(5, LocalDate.class)));
                }
                return kept;
            }
        } catch (SQLException e) {
            throw new ArchiveUnavailable("what is kept of a client cannot be read", e);
        }
    }
}
