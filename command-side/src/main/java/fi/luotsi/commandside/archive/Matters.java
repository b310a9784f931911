package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A matter opens a client's file to a unit, and no longer, from the moment that its event is committed: the door reads these rows. */
final class Matters implements AppendStep {

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            MatterRows.write(connection, envelope);
        }
    }
}
