package fi.luotsi.kernel.append;

import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Keeps the rows of {@link StartedRows}, and rings when a contact's records have to be brought in line with it. */
final class StartedStep implements AppendStep {

    private final Bell unsettled;

    StartedStep(Bell unsettled) {
        this.unsettled = unsettled;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            StartedRows.write(connection, envelope);
        }
    }

    @Override
    public void committed(List<Envelope> fresh) {
        if (fresh.stream()
                .map(Envelope::event)
                .anyMatch(event -> event instanceof ContactLinked || event instanceof ContactParted)) {
            unsettled.ring();
        }
    }
}
