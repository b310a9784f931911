package fi.luotsi.kernel.log;

import fi.luotsi.kernel.archive.ArchiveSchema;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** A database of its own whose logs are filled by hand. */
record LogDatabase(DataSource database) {

    static LogDatabase empty() {
        DataSource database = TestDatabase.create().connections();
        ArchiveSchema.apply(database);
        return new LogDatabase(database);
    }

    static String use(UUID id) {
        return "insert into use_log values ('" + id + "', '2026-03-02T07:15:30.120Z',"
                + " '0198d000-0000-7000-8000-000000000001', 'adviser', 'nokia', 'advice-and-guidance',"
                + " 'service-guidance', 'Query.client', 'answered', '{Client,Contact}',"
                + " '{\"\\\\x0102\",\"\\\\x0304\"}', '2026-03-01', '\\xfffefd')";
    }

    static String disclosure(UUID id) {
        return disclosure(id, UUID.fromString("0198d000-0000-7000-8000-0000000000e1"));
    }

    static String disclosure(UUID id, UUID event) {
        return "insert into disclosure_log values ('" + id + "', '" + event + "',"
                + " '2026-03-02T07:15:30.123456Z', '0198d000-0000-7000-8000-000000000001', 'adviser', 'nokia',"
                + " 'advice-and-guidance', 'consent', '\\x0102', '2026-03-01', '\\xfffefd')";
    }

    /** So many uses, with positions. */
    void uses(int count) {
        for (int i = 0; i < count; i++) {
            execute(use(Ids.next()));
        }
        place(LogTable.USES);
    }

    /** An event at the next position, with a leaf that is none. */
    void event() {
        UUID id = Ids.next();
        execute("insert into event (event_id, aggregate_id, sequence, name, epoch, envelope) values ('" + id + "', '"
                + id + "', 0, 'test', 0, '\\x00')");
        execute("update sequencer set position = position + 1, recorded_at = now()");
        execute("insert into event_position select s.position, e.insert_id, s.recorded_at, sha256(e.envelope)"
                + " from event e, sequencer s where event_id = '" + id + "'");
    }

    int place(LogTable log) {
        try {
            return new LogPositions(database, log).place(1_000);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    LogRows rows(LogTable log) {
        return new LogRows(database, log);
    }

    void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> texts(String select) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the owner of the database can, past the triggers. */
    void tamper(String sql) {
        execute("set session_replication_role = replica; " + sql);
    }

    long count(String from) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
