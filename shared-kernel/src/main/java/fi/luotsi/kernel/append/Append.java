package fi.luotsi.kernel.append;

import fi.luotsi.kernel.archive.EmergencyRows;
import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernel.retention.RetentionRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores events: each one sealed, with all that must stand or fall with it, in the caller's transaction. They get their positions
 * later, by {@link PositionBatch}.
 */
public final class Append {

    private final EventRows events;
    private final RecordKeys keys;
    private final List<AppendStep> steps;

    Append(EnvelopeCodec codec, DataKeys keys, List<AppendStep> steps) {
        this.events = new EventRows(codec);
        this.keys = new RecordKeys(keys);
        this.steps = List.copyOf(steps);
    }

    /**
     * With every row that the program reads beside the events.
     *
     * @param confirmed rung after a commit that may let records be destroyed
     * @param unsettled rung after a commit by which records may have to follow a contact
     */
    public static Append of(
            EnvelopeCodec codec,
            DataKeys dataKeys,
            SearchKey searchKey,
            LogKeys logKeys,
            LogTokens logTokens,
            Bell confirmed,
            Bell unsettled) {
        EventRows events = new EventRows(codec);
        RetentionRows retention = new RetentionRows(codec);
        return new Append(
                codec,
                dataKeys,
                List.of(
                        new ClientTokens(events, dataKeys, searchKey),
                        AppendStep.ofEach(RegisteredSearches::write),
                        AppendStep.ofEach(retention::write),
                        // after the contact is held by the change of whose it is
                        new StartedStep(unsettled),
                        AppendStep.ofEach(LimitRows::write),
                        new DisclosureLog(logKeys, logTokens),
                        AppendStep.ofEach(GrantRows::write),
                        AppendStep.ofEach(MatterRows::write),
                        AppendStep.ofEach(EmergencyRows::write),
                        new Revising(events, retention),
                        new RecordDestruction(confirmed)));
    }

    /** With nothing beside the events but the keys and how long they are kept. */
    public static Append ofEventsAlone(EnvelopeCodec codec, DataKeys dataKeys) {
        return new Append(codec, dataKeys, List.of(AppendStep.ofEach(new RetentionRows(codec)::write)));
    }

    /** The same for events that no command led to, as a test's. */
    public void write(Connection connection, List<Envelope> fresh) throws SQLException {
        write(connection, fresh, null);
    }

    /**
     * Stores the events of one command, and right after them the row by which a repeat is recognised: the second of two commands
     * with one id waits there.
     *
     * @param connection within a transaction, which the caller rolls back when this throws
     * @param fresh of one aggregate, the next in its sequence; their personal values are fresh
     * @throws DestroyedMeanwhile when the record was destroyed before its next event came
     * @throws fi.luotsi.kernel.command.Refused when an id is another record's, or a limit names a record that is not the client's
     */
    public void write(Connection connection, List<Envelope> fresh, @Nullable SentCommand sent) throws SQLException {
        RecordKeys.InUse inUse = keys.forAppend(connection, fresh);
        events.insert(connection, fresh, inUse);
        if (sent != null) {
            CarriedOutCommands.record(connection, fresh, inUse, sent);
        }
        for (AppendStep step : steps) {
            step.write(connection, fresh);
        }
    }

    /** To be called once the transaction is committed. */
    public void committed(List<Envelope> fresh) {
        steps.forEach(step -> step.committed(fresh));
    }
}
