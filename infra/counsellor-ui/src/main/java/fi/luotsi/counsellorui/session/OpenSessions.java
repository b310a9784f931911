package fi.luotsi.counsellorui.session;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Which sessions have not ended, on whichever copy that would have been; to ask keeps none of them. */
@Component
public final class OpenSessions {

    private final HikariDataSource database;
    private final Clock clock;

    OpenSessions(@Qualifier("deskDatabase") HikariDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Those of the sessions that go on.
     *
     * @throws SQLException when that cannot be found out now
     */
    public Set<String> among(Collection<String> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select session_id from desk.session where session_id = any (?) and expiry_time > ?")) {
            Array asked = connection.createArrayOf("text", ids.toArray());
            select.setArray(1, asked);
            select.setLong(2, clock.millis());
            try (ResultSet rows = select.executeQuery()) {
                Set<String> open = new HashSet<>();
                while (rows.next()) {
                    open.add(rows.getString(1));
                }
                return open;
            }
        }
    }
}
