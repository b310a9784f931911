package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** An emergency access holds from the moment that its event is committed: the door reads these rows. */
final class Emergencies implements AppendStep {

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            EmergencyRows.write(connection, envelope);
        }
    }
}
