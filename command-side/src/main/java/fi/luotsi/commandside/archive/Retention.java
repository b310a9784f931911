package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.retention.RetentionRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** How long a record is kept changes with the event that changes it: closed or reopened, a client's or nobody's. */
final class Retention implements AppendStep {

    private final RetentionRows rows;

    Retention(RetentionRows rows) {
        this.rows = rows;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            rows.write(connection, envelope);
        }
    }
}
