package fi.luotsi.kernel.append;

import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.casework.Undone;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.retention.RetentionRows;
import fi.luotsi.kernel.undo.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * When a slip is taken back, the record's rows become what the events that stand would have left. Rows of other kinds than these come of
 * no event that can be taken back.
 */
final class TakenBack implements AppendStep {

    private final EventRows events;
    private final RetentionRows retention;

    TakenBack(EventRows events, RetentionRows retention) {
        this.events = events;
        this.retention = retention;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            if (envelope.event() instanceof Undone) {
                List<Envelope> all = events.ofAggregate(connection, envelope.aggregate(), 0);
                List<Envelope> gone = Standing.takenBackBy(envelope, all);
                List<Envelope> standing = Standing.of(all);
                retention.remake(connection, envelope, all.getFirst(), gone, standing);
                MatterRows.remake(connection, envelope.aggregate(), gone, standing);
                if (standing.isEmpty()) {
                    StartedRows.forget(connection, envelope.aggregate());
                }
            }
        }
    }
}
