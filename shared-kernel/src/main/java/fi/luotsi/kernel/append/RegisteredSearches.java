package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The searches after which somebody was registered: the second registration after one fails on the first one's row. */
final class RegisteredSearches {

    private RegisteredSearches() {}

    static void write(Connection connection, Envelope envelope) throws SQLException {
        if (envelope.event() instanceof ClientRegistered registered) {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into registered_search (search_id, client_id) values (?, ?)")) {
                insert.setObject(1, registered.search());
                insert.setObject(2, registered.clientId().value());
                insert.executeUpdate();
            }
        }
    }
}
