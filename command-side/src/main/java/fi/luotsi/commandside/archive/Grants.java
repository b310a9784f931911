package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A grant holds, and no longer holds, from the moment that its event is committed: the door reads these rows. */
final class Grants implements AppendStep {

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            GrantRows.write(connection, envelope);
        }
    }
}
