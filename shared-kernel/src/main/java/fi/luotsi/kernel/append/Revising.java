package fi.luotsi.kernel.append;

import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.archive.StartedRows;
import fi.luotsi.kernel.casework.Revision;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.retention.RetentionRows;
import fi.luotsi.kernel.undo.Standing;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * When a slip is taken back, or an entry put right, the record's rows become what the events that stand would have left. Rows of other
 * kinds than these come of no event that can be taken back or put right.
 */
final class Revising implements AppendStep {

    private final EventRows events;
    private final RetentionRows retention;

    Revising(EventRows events, RetentionRows retention) {
        this.events = events;
        this.retention = retention;
    }

    @Override
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        for (Envelope envelope : fresh) {
            if (envelope.event() instanceof Revision) {
                revise(connection, envelope);
            }
        }
    }

    private void revise(Connection connection, Envelope by) throws SQLException {
        List<Envelope> all = events.ofAggregate(connection, by.aggregate(), 0);
        List<Envelope> standing = Standing.of(all);
        List<Envelope> gone = Standing.goneBy(by, all);
        retention.remake(connection, by, standing.isEmpty() ? all.getFirst() : standing.getFirst(), gone, standing);
        MatterRows.remake(connection, by.aggregate(), gone, standing);
        if (standing.isEmpty()) {
            StartedRows.forget(connection, by.aggregate());
        }
    }
}
